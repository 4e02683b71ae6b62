package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.testing.TestDatabase;

/** Processes that start at the same time on an empty database. */
class StartingTogetherTest {
    private static final int PROCESSES = 4;

    private final TestDatabase database = TestDatabase.create();

    @Test
    void oneMigratesAndTheOthersGoOn() {
        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> starts = IntStream.range(0, PROCESSES)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(this::migrate, processes))
                    .toList();

            assertThat(starts.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(1);
        }
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(*) from feed_position")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private int migrate() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .locations("classpath:db/feed")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
