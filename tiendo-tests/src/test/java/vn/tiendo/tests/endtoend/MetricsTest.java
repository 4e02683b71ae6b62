package vn.tiendo.tests.endtoend;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.tiendo.local.run.Door;

/** What the three applications measure is what {@code docs/metrics.md} says: names are a promise to whoever watches. */
class MetricsTest {
    private static final Path DESCRIPTION = Path.of("..", "docs", "metrics.md");
    private static final List<Door> DOORS = List.of(Door.COMMAND, Door.QUERY, Door.INDEX);
    private static final Map<Door, String> NAMES =
            Map.of(Door.COMMAND, "command", Door.QUERY, "query", Door.INDEX, "index");

    /** Rejection codes at each door are the most; nothing that senders or readers think of is a label. */
    private static final int MOST_SERIES = 150;

    private static final Set<String> LABELS =
            Set.of("feed", "part", "state", "code", "outcome", "door", "topic", "kind");

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void areDescribedOneByOne() throws IOException {
        List<String> described = Files.readAllLines(DESCRIPTION).stream()
                .filter(line -> line.startsWith("| `tiendo_"))
                .toList();
        assertThat(described.stream().map(MetricsTest::fixed).collect(joining("\n")))
                .as("the first columns of %s", DESCRIPTION)
                .isEqualTo(String.join("\n", exported()));
        assertThat(described)
                .allSatisfy(line -> assertThat(line.split("\\|")[6])
                        .as("the meaning of %s", line)
                        .isNotBlank());
    }

    @Test
    void haveFewLabelsWithFewValues() {
        DOORS.forEach(door -> {
            Exposition exposition = metrics(door);
            exposition.types().keySet().stream().filter(MetricsTest::isOurs).forEach(family -> {
                assertThat(LABELS).as(family).containsAll(exposition.labels(family));
                assertThat(exposition.of(family)).as(family).hasSizeLessThan(MOST_SERIES);
            });
        });
    }

    /** Name, type, labels and applications; the unit and the meaning are for people. */
    private static String fixed(String line) {
        String[] columns = line.split("\\|");
        return String.join(" | ", columns[1].strip(), columns[2].strip(), columns[4].strip(), columns[5].strip());
    }

    private List<String> exported() {
        Map<String, Set<String>> applications = new TreeMap<>();
        Map<String, String> rest = new TreeMap<>();
        for (Door door : DOORS) {
            Exposition exposition = metrics(door);
            exposition.types().keySet().stream().filter(MetricsTest::isOurs).forEach(family -> {
                applications.computeIfAbsent(family, _ -> new TreeSet<>()).add(NAMES.get(door));
                rest.put(family, exposition.types().get(family) + " | " + labels(exposition, family));
            });
        }
        return applications.entrySet().stream()
                .map(family ->
                        "`%s` | %s | %s".formatted(family.getKey(), rest.get(family.getKey()), of(family.getValue())))
                .toList();
    }

    private static String labels(Exposition exposition, String family) {
        return exposition.labels(family).stream().map("`%s`"::formatted).collect(joining(", "));
    }

    private static String of(Set<String> applications) {
        return applications.size() == DOORS.size() ? "all" : String.join(", ", applications);
    }

    /** The greatest of the last minutes stands beside each timer and summary, and is described with it. */
    private static boolean isOurs(String family) {
        return family.startsWith("tiendo_") && !family.endsWith("_max");
    }

    private Exposition metrics(Door door) {
        return Exposition.read(tiendo.ask(door, "/actuator/prometheus").body());
    }
}
