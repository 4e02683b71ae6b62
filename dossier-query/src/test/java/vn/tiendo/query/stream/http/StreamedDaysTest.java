package vn.tiendo.query.stream.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.ReadingServer;

/** What is told though no dossier is told of: that a day begins, and that somebody is still there. */
@Timeout(180)
class StreamedDaysTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 30);
    private static final ReadModel MODEL = new ReadModel();
    private static final MovedClock CLOCK = new MovedClock(TODAY);
    private static final ReadingServer SERVER = new ReadingServer(MODEL, CLOCK);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Listener listener() throws Exception {
        Listener listener = new Listener(SERVER.port(), "?unit=H09");
        await().atMost(PATIENCE).until(() -> !listener.events("hello").isEmpty());
        return listener;
    }

    private static void hasBegun(Listener listener, LocalDate day) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(listener.events("day"))
                        .last()
                        .satisfies(event -> assertThat(event.at("/day")).isEqualTo("\"%s\"".formatted(day))));
    }

    @Test
    void aDayThatBeginsIsTold() throws Exception {
        LocalDate next = LocalDate.now(CLOCK).plusDays(1);
        try (Listener listener = listener()) {
            CLOCK.moveTo(next);

            hasBegun(listener, next);
            assertThat(listener.events()).extracting(Listener.Event::name).containsExactly("hello", "day");
        }
    }

    @Test
    void whileTheDatabaseIsAwayStreamsStayAndWhatChangesThenIsToldAfterwards() throws Exception {
        LocalDate next = LocalDate.now(CLOCK).plusDays(1);
        try (Listener listener = listener()) {
            int beats = listener.comments();
            whileTheDatabaseIsAway(() -> {
                CLOCK.moveTo(next);
                hasBegun(listener, next);
                await().atMost(PATIENCE).until(() -> listener.comments() > beats);
            });
            MODEL.jdbc()
                    .sql("insert into judged_units (units) values ('{H09.12}')")
                    .update();

            await().atMost(PATIENCE).until(() -> listener.changes().contains("[\"H09\"]"));
            assertThat(listener.isAtItsEnd()).isFalse();
        }
    }

    /** Of two databases one turns the other away, as if its server were gone. */
    private static void whileTheDatabaseIsAway(Runnable test) {
        JdbcClient operator = new ReadModel().jdbc();
        String name = MODEL.jdbc()
                .sql("select current_database()")
                .query(String.class)
                .single();
        operator.sql("alter database " + name + " allow_connections false").update();
        try {
            operator.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
                    .param("name", name)
                    .query(Long.class)
                    .single();
            test.run();
        } finally {
            operator.sql("alter database " + name + " allow_connections true").update();
        }
    }
}
