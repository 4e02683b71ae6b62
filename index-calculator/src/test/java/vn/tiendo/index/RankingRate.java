package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.testing.TestDatabase;

/**
 * How fast a country with a year behind it is ranked from cells alone. It measures and judges nothing, so it is no test of
 * the build: {@code mvn test -pl index-calculator -am -Dtest=RankingRate -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingRate {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-06-15T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private RunningIndex index;
    private long cells;

    @BeforeAll
    void start() {
        RunningIndex.makeTopicsAnew();
        TestDatabase database = TestDatabase.create();
        index = RunningIndex.start(database, CLOCK);
        cells = YearOfProvinces.load(database);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        index.get("/api/v1/ranking?period=2024&published=true").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/ranking?period=2024&asOf=2024-12-30, 100",
        "/api/v1/ranking?period=2024-12&asOf=2024-12-30, 100",
        "/api/v1/ranking?period=2024&asOf=2024-12-31&published=true, 100",
        "/api/v1/provinces/H09/index?period=2024&from=2024-12-01&to=2024-12-31, 20",
        "/api/v1/provinces/H09/index?period=2024&from=2024-01-01&to=2024-12-31, 10"
    })
    void isAnswered(String path, int times) {
        for (int i = 0; i < times / 2; i++) {
            index.get(path);
        }
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = index.get(path);
            nanos[i] = System.nanoTime() - start;
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s of %,d cells: best %.1f ms, median %.1f ms, p99 %.1f ms%n",
                path, cells, nanos[0] / 1e6, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6);
    }
}
