package vn.tiendo.query.backlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.standing.RandomLives;

/** Every figure of a queue, and of processing times, is the length of the list that it names. */
class ListsBehindQueuesTest {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int DOSSIERS = 300;
    private static final int QUESTIONS = 40;
    private static final List<String> UNITS = List.of("H09", "H09.12", "H15", "H15.50", "H01.05", "H77");
    private static final List<String> FILTERS = List.of(
            "",
            "",
            "&period=2023-Q4",
            "&cause=AGENCY",
            "&cause=SUSPENSION,TECHNICAL_ERROR",
            "&procedure=1.001193",
            "&anomaly=SUSPENDED_TWICE",
            "&anomaly=FINISHED_WITHOUT_RECEIPT",
            "&territory=today");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    private final Random random = new Random(SEED);
    private final RandomLives lives = new RandomLives(SEED);

    @BeforeAll
    static void givenDossiers() {
        ToldLives.tell(SERVER, SEED + 1, DOSSIERS, 2);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyFigureOfAQueueIsTheLengthOfItsList() {
        for (int i = 0; i < QUESTIONS; i++) {
            String asked = "/api/v1/units/" + any(UNITS) + "/queue?asOf=" + lives.day() + "&book="
                    + any(List.of("PORTAL_766", "PROVINCE", "FIRST_PROMISE")) + any(FILTERS);
            JsonNode queue = json(asked);
            List<JsonNode> figures = queue.findParents("list");
            assertThat(figures).as(asked).hasSizeGreaterThan(16);
            figures.forEach(figure -> assertThat(figure.get("count").asLong())
                    .as("seed %d: %s in %s", SEED, figure, asked)
                    .isEqualTo(length(figure)));
            assertAllInOne(queue, asked);
        }
    }

    private static void assertAllInOne(JsonNode queue, String asked) {
        assertThat(sum(queue.at("/due").values()))
                .as("seed %d: open, by due day, in %s", SEED, asked)
                .isEqualTo(queue.at("/open/count").asLong());
        List<JsonNode> overdue = new ArrayList<>(queue.at("/overdue/days").values());
        overdue.add(queue.at("/overdue/beforeDueDate"));
        overdue.add(queue.at("/overdue/withoutDueDate"));
        assertThat(List.of(sum(overdue), sum(queue.at("/overdue/causes").values())))
                .as("seed %d: overdue, by days and by cause, in %s", SEED, asked)
                .containsOnly(queue.at("/due/overdue/count").asLong());
    }

    private static long sum(Iterable<JsonNode> figures) {
        long sum = 0;
        for (JsonNode figure : figures) {
            sum += figure.get("count").asLong();
        }
        return sum;
    }

    @Test
    void asManyDossiersAreFinishedAsTheirListHas() {
        for (int i = 0; i < QUESTIONS; i++) {
            String asked = "/api/v1/units/" + any(UNITS) + "/processing-time?asOf=" + lives.day() + "&period="
                    + any(List.of("2023", "2023-Q4", "2023-10", "2024"));
            for (JsonNode figure : json(asked).findParents("list")) {
                assertThat(figure.get("finished").asLong())
                        .as("seed %d: %s in %s", SEED, figure, asked)
                        .isEqualTo(length(figure));
            }
        }
    }

    private static long length(JsonNode figure) {
        return json(figure.get("list").asString() + "&limit=1000").get("items").size();
    }

    private static JsonNode json(String path) {
        ReadingServer.Answer answer = SERVER.get(path);
        assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
