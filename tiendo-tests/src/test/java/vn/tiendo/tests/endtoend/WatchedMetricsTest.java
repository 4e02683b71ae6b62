package vn.tiendo.tests.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.local.run.Door;
import vn.tiendo.tests.endtoend.Exposition.Sample;
import vn.tiendo.tests.endtoend.Expression.Selector;

/** Each alert and each panel asks for what the applications really export, so that a rename fails here. */
class WatchedMetricsTest {
    private static final Path OPS = Path.of("..", "ops");
    private static final Path RULES = OPS.resolve("prometheus/tiendo-alerts.yml");
    private static final Path DASHBOARDS = OPS.resolve("grafana/dashboards");
    private static final Path OPERATIONS = Path.of("..", "docs", "operations.md");

    /** What Prometheus adds. */
    private static final Set<String> ADDED = Set.of("job", "instance", "le");

    private static final List<Sample> OF_PROMETHEUS = List.of(
            new Sample("up", Map.of("job", "tiendo", "instance", ""), "1"),
            new Sample("ALERTS", Map.of("alertname", "", "alertstate", "firing"), "1"));

    /** Appears with the first request that fails. */
    private static final Map<String, String> NOT_YET = Map.of("outcome", "SERVER_ERROR");

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void alertsAskForWhatIsExported() throws IOException {
        check(rules().stream().map(rule -> text(rule, "expr")).toList());
    }

    @Test
    void panelsAskForWhatIsExported() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (JsonNode dashboard : dashboards()) {
            dashboard.findValues("expr").forEach(expr -> expressions.add(expr.asString()));
        }
        assertThat(expressions).hasSizeGreaterThan(30);
        check(expressions);
    }

    @Test
    void alertsSayHowBadAndWhatToDo() throws IOException {
        String operations = Files.readString(OPERATIONS);
        assertThat(rules()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            assertThat(text(rule, "for")).matches("\\d+[mh]");
            assertThat(text(map(rule, "labels"), "severity")).isIn("critical", "warning");
            assertThat(text(map(rule, "annotations"), "summary")).isNotBlank();
            String name = text(rule, "alert");
            assertThat(text(map(rule, "annotations"), "runbook_url"))
                    .endsWith("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(operations).contains("#### " + name + "\n");
        });
    }

    /** Every dashboard has a name that links may rely on. */
    @Test
    void dashboardsAreKnownByAName() throws IOException {
        List<JsonNode> all = dashboards();
        assertThat(all).hasSize(3);
        assertThat(all.stream().map(dashboard -> dashboard.required("uid").asString()))
                .doesNotHaveDuplicates()
                .allMatch(uid -> uid.startsWith("tiendo-"));
    }

    private void check(List<String> expressions) {
        List<Sample> samples = samples();
        expressions.forEach(text -> {
            Expression expression = Expression.read(text);
            Set<String> labels = new HashSet<>(ADDED);
            for (Selector selector : expression.selectors()) {
                Set<String> borne = labels(samples, selector);
                assertThat(borne)
                        .as("labels of %s in %s", selector.metric(), text)
                        .containsAll(selector.labels());
                labels.addAll(borne);
            }
            assertThat(labels).as("groups of %s", text).containsAll(expression.grouping());
        });
    }

    /** The labels of the samples that a selector finds; there must be one. */
    private static Set<String> labels(List<Sample> samples, Selector selector) {
        List<Sample> found = samples.stream()
                .filter(sample -> sample.name().equals(selector.metric()))
                .filter(sample -> selector.equal().entrySet().stream().allMatch(equal -> bears(sample, equal)))
                .toList();
        assertThat(found).as("what %s finds", selector).isNotEmpty();
        Set<String> labels = new HashSet<>(ADDED);
        found.forEach(sample -> labels.addAll(sample.labels().keySet()));
        return labels;
    }

    private static boolean bears(Sample sample, Map.Entry<String, String> equal) {
        return equal.getValue().equals(sample.labels().get(equal.getKey()))
                || equal.getValue().equals(NOT_YET.get(equal.getKey()))
                || ADDED.contains(equal.getKey());
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>(OF_PROMETHEUS);
        for (Door door : List.of(Door.COMMAND, Door.QUERY, Door.INDEX)) {
            tiendo.ask(door, "/api/v1/audit"); // requests are measured from the first one on
            samples.addAll(
                    Exposition.read(tiendo.ask(door, "/actuator/prometheus").body())
                            .samples());
        }
        return samples;
    }

    private static List<Map<?, ?>> rules() throws IOException {
        Map<?, ?> file = new Yaml().load(Files.readString(RULES));
        return list(file, "groups").stream()
                .flatMap(group -> list((Map<?, ?>) group, "rules").stream())
                .<Map<?, ?>>map(rule -> (Map<?, ?>) rule)
                .toList();
    }

    private static String text(Map<?, ?> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static Map<?, ?> map(Map<?, ?> map, String key) {
        return (Map<?, ?>) requireNonNull(map.get(key), key);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) requireNonNull(map.get(key), key);
    }

    private static List<JsonNode> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(DASHBOARDS)) {
            return files.sorted()
                    .map(file -> JsonMapper.shared().readTree(file))
                    .toList();
        }
    }
}
