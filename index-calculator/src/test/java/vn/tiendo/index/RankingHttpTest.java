package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.tiendo.testing.TestDatabase;

/** The addresses of readers, on an installation that has counted nothing yet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingHttpTest {
    /** In the zone it is 23 November already. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T18:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private RunningIndex index;

    @BeforeAll
    void start() {
        RunningIndex.makeTopicsAnew();
        index = RunningIndex.start(TestDatabase.create(), CLOCK);
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @Test
    void withoutParametersTheCurrentYearIsAnsweredAsOfToday() {
        JsonNode ranking = index.json("/api/v1/ranking");

        assertThat(ranking.get("period").asString()).isEqualTo("2026");
        assertThat(ranking.get("asOf").asString()).isEqualTo("2026-11-23");
        assertThat(ranking.get("book").asString()).isEqualTo("PORTAL_766");
        assertThat(ranking.get("formula").asString()).isEqualTo("766-2022");
        assertThat(ranking.get("baseline").asString()).isEqualTo("none");
        assertThat(ranking.get("position").asLong()).isZero();
        assertThat(Instant.parse(ranking.get("updatedAt").asString())).isBefore(Instant.now());
        assertThat(ranking.get("items").size()).isEqualTo(34);
        assertThat(ranking.at("/items/0").toString())
                .isEqualTo("{\"province\":\"H01\",\"name\":\"An Giang\",\"received\":0,\"onTime\":0,\"late\":0}");
        assertThat(ranking.has("national")).isFalse();
        assertThat(ranking.has("forecast")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "period=2023, 2023-12-31, 63",
        "period=2023-Q4&asOf=2023-10-30, 2023-10-30, 63",
        "period=2025-06, 2025-06-30, 63",
        "period=2025-06&asOf=2025-07-01, 2025-07-01, 34",
        "period=2026-10&against=2026-10-23&book=PORTAL_766, 2026-10-31, 34",
        "period=0001&asOf=0001-01-01, 0001-01-01, 63",
        "period=9999&asOf=9999-12-31, 9999-12-31, 34"
    })
    void anyPeriodOnAnyDayListsTheProvincesOfThatDay(String question, String asOf, int provinces) {
        JsonNode ranking = index.json("/api/v1/ranking?" + question);

        assertThat(ranking.get("asOf").asString()).isEqualTo(asOf);
        assertThat(ranking.get("items").size()).isEqualTo(provinces);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, false", "2026-11-24, true"})
    void aDayInTheFutureIsAForecast(String asOf, boolean forecast) {
        assertThat(index.json("/api/v1/ranking?asOf=" + asOf).has("forecast")).isEqualTo(forecast);
        assertThat(index.json("/api/v1/provinces/H01/index?asOf=" + asOf).has("forecast"))
                .isEqualTo(forecast);
    }

    @Test
    void oneProvincesFiguresAreThoseOfTheTopic() {
        JsonNode province = index.json("/api/v1/provinces/H09/index?period=2023-Q4&asOf=2023-10-30");

        assertThat(((ObjectNode) province).without("updatedAt"))
                .isEqualTo(JsonMapper.builder().build().readTree("""
                        {"province":"H09","name":"Bình Dương","period":"2023-Q4","asOf":"2023-10-30",
                         "book":"PORTAL_766","received":0,"onTime":0,"late":0,"formula":"766-2022","final":false,
                         "fold":0,"position":0}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/ranking?period=2023-13",
                "/api/v1/ranking?period=",
                "/api/v1/ranking?asOf=30.10.2023",
                "/api/v1/ranking?asOf=2023-02-30",
                "/api/v1/ranking?asOf=%2B999999999-01-01",
                "/api/v1/ranking?against=yesterday",
                "/api/v1/ranking?book=portal",
                "/api/v1/ranking?book=PROVINCE",
                "/api/v1/ranking?unit=H09",
                "/api/v1/ranking?period=2023&period=2024",
                "/api/v1/provinces/H01/index?against=2023-10-30",
                "/api/v1/provinces/H%20/index"
            })
    void aBadQuestionIsAProblemThatNamesTheParameter(String path) {
        HttpResponse<String> answer = index.get(path);

        assertProblem(answer, 400);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(answer.body())
                        .get("parameter")
                        .asString())
                .isNotBlank();
    }

    @Test
    void anAddressThatCannotBeReadIsAProblem() {
        assertProblem(index.get("/api/v1/ranking?asOf=%FF%FE"), 400);
        assertThat(index.sendRaw("GET /api/v1/ranking?asOf=| HTTP/1.1"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/api/v1/provinces/H09/index",
                "/api/v1/provinces/WABO/index",
                "/api/v1/provinces/H01.02/index",
                "/api/v1/no-such-thing",
                "/no-such-page"
            })
    void whatIsNotThereIsAProblem(String path) {
        assertProblem(index.get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "nonsense"})
    void aProblemIsToldWhateverFormIsAskedFor(String accepted) {
        HttpRequest request = HttpRequest.newBuilder(index.address("/no-such-page"))
                .header("Accept", accepted)
                .build();

        assertProblem(index.send(request), 404);
    }

    @Test
    void anotherMethodIsAProblem() {
        HttpRequest post = HttpRequest.newBuilder(index.address("/api/v1/ranking"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertProblem(index.send(post), 405);
    }

    @Test
    void metricsTellWhatIsDone() {
        String metrics = index.get("/actuator/prometheus").body();

        assertThat(metrics)
                .contains(
                        "tiendo_index_cells_applied_total",
                        "tiendo_index_folds_applied_total",
                        "tiendo_index_behind_seconds",
                        "tiendo_feed_lag");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JsonMapper.builder().build().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
    }
}
