package vn.tiendo.query.lateness.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.lateness.RandomDossiers;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.RandomLives;

/** Re-appointments as told, against the courses of all dossiers. */
class ReappointmentsTest {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final List<String> UNITS =
            List.of("H09", "H09.12", "H09.12.3", "H09.15", "H15", "H15.50", "H15.50.05", "H01.05", "H77");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReadingServer SERVER = new ReadingServer(new ReadModel(), LocalDate.of(2023, 10, 30));

    private final RandomDossiers dossiers = new RandomDossiers(SERVER, SEED);
    private final RandomLives days = new RandomLives(SEED);
    private final Random random = new Random(SEED);

    /** One, as it stands in the list: its day first. */
    private record Given(String unit, LocalDate day, String item, String apology) {
        private boolean within(String other) {
            return (unit + ".").startsWith(other + ".");
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyReappointmentIsCountedAndListedOnce() {
        long counted = 0;
        for (int round = 0; round < 3; round++) {
            dossiers.tell(150 - 40 * round);
            List<Given> all = given();
            for (String unit : UNITS) {
                counted += assertUnit(unit, all);
            }
        }
        assertThat(counted).as("seed %d", SEED).isPositive();
    }

    private long assertUnit(String unit, List<Given> all) {
        LocalDate from = days.day();
        LocalDate to = from.plusDays(random.nextInt(60));
        String about = "/api/v1/units/%s/reappointments?from=%s&to=%s".formatted(unit, from, to);
        List<Given> those = all.stream()
                .filter(one -> one.within(unit)
                        && !one.day().isBefore(from)
                        && !one.day().isAfter(to))
                .toList();
        JsonNode answer = json(about);
        assertThat(counts(answer)).as("seed %d: %s", SEED, about).isEqualTo(counts(those));
        answer.get("children")
                .forEach(child -> assertThat(counts(child))
                        .as("seed %d: %s %s", SEED, about, child)
                        .isEqualTo(counts(those.stream()
                                .filter(one -> one.within(child.get("unit").asString()))
                                .toList())));
        assertThat(items(about)).as("seed %d: %s", SEED, about).isEqualTo(sorted(those));
        assertThat(items(about + "&apology=NOT_ISSUED,NOT_SAID"))
                .isEqualTo(sorted(those.stream()
                        .filter(one -> !one.apology().equals("ISSUED"))
                        .toList()));
        return those.size();
    }

    private static List<String> sorted(List<Given> those) {
        return List.copyOf(new TreeSet<>(those.stream().map(Given::item).toList()));
    }

    private static Map<String, Long> counts(JsonNode of) {
        return counts(
                of.get("withApology").asLong(),
                of.get("withoutApology").asLong(),
                of.get("notSaid").asLong());
    }

    private static Map<String, Long> counts(List<Given> those) {
        return counts(count(those, "ISSUED"), count(those, "NOT_ISSUED"), count(those, "NOT_SAID"));
    }

    private static Map<String, Long> counts(long with, long without, long notSaid) {
        return new TreeMap<>(Map.of("with", with, "without", without, "notSaid", notSaid));
    }

    private static long count(List<Given> those, String apology) {
        return those.stream().filter(one -> one.apology().equals(apology)).count();
    }

    /** Page by page. */
    private List<String> items(String list) {
        List<String> items = new ArrayList<>();
        String page = list + "&limit=" + (1 + random.nextInt(40));
        for (String cursor = ""; ; ) {
            JsonNode answer = json(page + cursor);
            answer.get("items")
                    .forEach(item -> items.add(Stream.of("day", "code", "number", "unit", "due", "apology")
                            .map(field -> item.get(field).asString())
                            .reduce("", (some, more) -> some + " " + more)));
            if (!answer.has("next")) {
                return items;
            }
            cursor = "&cursor=" + answer.get("next").asString();
        }
    }

    private List<Given> given() {
        List<Given> all = new ArrayList<>();
        dossiers.last().forEach((code, progress) -> {
            Receipt receipt = progress.receipt();
            String unit = receipt == null ? "" : receipt.agency().value();
            int number = 0;
            for (Step step : progress.course()) {
                if (step instanceof Step.Transferred(var _, var to)) {
                    unit = to.value();
                }
                if (step instanceof Step.Reappointed(var at, var dueAt, var issued)) {
                    String apology = issued == null ? "NOT_SAID" : issued ? "ISSUED" : "NOT_ISSUED";
                    LocalDate day = LocalDate.ofInstant(at, Life.VIETNAM);
                    LocalDate due = LocalDate.ofInstant(dueAt, Life.VIETNAM);
                    number++;
                    all.add(new Given(
                            unit, day, " %s %s %d %s %s %s".formatted(day, code, number, unit, due, apology), apology));
                }
            }
        });
        return all;
    }

    private static JsonNode json(String path) {
        Answer answer = SERVER.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }
}
