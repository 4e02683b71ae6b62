package vn.tiendo.query.backlog.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.standing.RandomLives;

/** As the figures count, so the lists behind them hold, whatever was told before. */
class ListsBehindFiguresTest {
    private static final long SEED = Long.getLong("seed", new Random().nextLong());
    private static final int DOSSIERS = 300;
    private static final int ROUNDS = 3;
    private static final int QUESTIONS = 150;
    private static final List<String> PERIODS = List.of("2023", "2023-Q3", "2023-Q4", "2023-10", "2023-11");
    private static final List<String> UNITS =
            List.of("H09", "H09.12", "H09.12.3", "H09.15", "H15", "H15.50", "H15.50.05", "H01.05", "H77");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ReadModel MODEL = new ReadModel();
    private static final ReadingServer SERVER = new ReadingServer(MODEL, LocalDate.of(2023, 10, 30));

    private final Random random = new Random(SEED);
    private final RandomLives lives = new RandomLives(SEED);

    @BeforeAll
    static void givenDossiersOfWhichMoreAndMoreBecameKnown() {
        ToldLives.tell(SERVER, SEED + 1, DOSSIERS, ROUNDS);
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everyFigureIsTheLengthOfItsList() {
        Set<String> seen = new TreeSet<>();
        int standings = Standing.values().length;
        // chance may have left out the days of a rare one
        for (int i = 0; i < QUESTIONS || i < 10 * QUESTIONS && seen.size() < standings; i++) {
            String unit = any(UNITS);
            String period = any(PERIODS);
            String asked = "period=" + period + "&asOf=" + lives.day();
            JsonNode progress = json("/api/v1/units/" + unit + "/progress?" + asked);
            String list = "/api/v1/dossiers?limit=1000&unit=" + unit + "&" + asked;
            Map<String, Long> figures = figures(progress);
            assertThat(standings(list)).as("seed %d: %s %s", SEED, unit, asked).isEqualTo(figures);
            seen.addAll(figures.keySet());
            Standing one = any(List.of(Standing.values()));
            figures.keySet().retainAll(Set.of(one.name()));
            assertThat(standings(list + "&standing=" + one))
                    .as("seed %d: %s %s %s", SEED, unit, asked, one)
                    .isEqualTo(figures);
        }
        assertThat(seen).as("standings seen").hasSize(standings);
    }

    private static Map<String, Long> figures(JsonNode progress) {
        Map<String, Long> figures = new TreeMap<>();
        progress.get("standings").properties().forEach(entry -> {
            if (entry.getValue().asLong() > 0) {
                figures.put(entry.getKey(), entry.getValue().asLong());
            }
        });
        return figures;
    }

    private static Map<String, Long> standings(String list) {
        Map<String, Long> standings = new TreeMap<>();
        json(list)
                .get("items")
                .forEach(item -> standings.merge(item.get("standing").asString(), 1L, Long::sum));
        return standings;
    }

    private static JsonNode json(String path) {
        ReadingServer.Answer answer = SERVER.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.text());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
