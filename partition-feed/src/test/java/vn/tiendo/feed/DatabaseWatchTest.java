package vn.tiendo.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.testing.TestDatabase;

class DatabaseWatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SwitchedDatabase database =
            new SwitchedDatabase(TestDatabase.create().dataSource());
    private final Turns turns = new Turns(System::nanoTime);
    private final Clocks clocks = new Clocks(System::nanoTime);

    @Test
    void tellsThatTheDatabaseAnswersAndWhatTimeItIsThere() {
        DatabaseWatch watch = watch(InstantSource.system());

        await().atMost(PATIENCE).until(clocks::agree);
        await().atMost(PATIENCE).until(() -> watch.health().getStatus().equals(Status.UP));

        database.refuse();
        await().atMost(PATIENCE).until(() -> watch.health().getStatus().equals(Status.DOWN));
        database.answer();
        await().atMost(PATIENCE).until(() -> watch.health().getStatus().equals(Status.UP));
        watch.stop();
    }

    @Test
    void aMachineWhoseClockIsADayAheadIsDownAndItsDatabaseIsUp() {
        DatabaseWatch watch = watch(() -> Instant.now().plus(Duration.ofDays(1)));

        await().atMost(PATIENCE).until(() -> clocks.health().getStatus().equals(Status.DOWN));

        assertThat(clocks.agree()).isFalse();
        await().atMost(PATIENCE).until(() -> watch.health().getStatus().equals(Status.UP));
        watch.stop();
    }

    private DatabaseWatch watch(InstantSource clock) {
        DatabaseWatch watch = new DatabaseWatch(JdbcClient.create(database), turns, clocks, clock);
        watch.start();
        return watch;
    }
}
