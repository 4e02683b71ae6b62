package vn.tiendo.query.rebuild.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.FlowStatus;
import vn.tiendo.query.DossierQuery;
import vn.tiendo.query.fixture.Cells;
import vn.tiendo.query.fixture.EventStream;
import vn.tiendo.query.fixture.RunningQuery;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuild.State;
import vn.tiendo.query.rebuild.Rebuilds;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.standing.NoWaitingBook;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.tally.Figures;
import vn.tiendo.query.tally.ProgressTally;

class RebuildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningQuery query = new RunningQuery();
    private final EventStream events = new EventStream(8);

    @AfterEach
    void close() {
        events.close();
        query.close();
    }

    @Test
    void whereAllIsRightNothingIsChanged() {
        query.start();
        tell(400, 300);
        Map<String, Long> before = cells();
        long last = lastFold();

        Rebuild done = rebuilt();

        assertThat(done.moved()).isZero();
        assertThat(done.cells()).isZero();
        assertThat(cells()).isEqualTo(before);
        assertThat(foldsSince(last)).isZero();
        assertThat(beside()).isZero();
    }

    @Test
    void whateverWasSpoiltIsPutRightInOneFold() {
        query.start();
        tell(400, 300);
        Map<String, Long> before = cells();
        spoil();
        long last = lastFold();

        Rebuild done = rebuilt();

        assertThat(done.moved()).isGreaterThan(50);
        assertThat(done.cells()).isPositive();
        assertThat(withoutZeros(cells())).isEqualTo(withoutZeros(before));
        assertThat(foldsSince(last)).isEqualTo(1);
        assertFigures();
        assertThat(query.jdbc()
                        .sql("select count(*) from standing_timeline where code like 'X%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsToldMeanwhileIsInIt() {
        query.start();
        tell(6_000, 5_000);
        spoil();
        Rebuild asked = query.bean(Rebuilds.class).request("a test", "under way");
        for (int round = 0; round < 10; round++) {
            tell(300, 5_000);
        }

        Rebuild done = awaitDone(asked.id());

        assertThat(done.counted()).isGreaterThanOrEqualTo(3_000);
        tell(10, 5_000);
        assertFigures();
        assertThat(rebuilt().cells()).isZero();
    }

    @Test
    void oneThatIsStoppedInTheMiddleGoesOnByItself() {
        query.start();
        tell(6_000, 5_000);
        spoil();
        Rebuild asked = query.bean(Rebuilds.class).request("a test", "to be stopped");
        await().atMost(PATIENCE).until(() -> rebuild(asked.id()).state() != State.WAITING);
        query.stop();
        query.start();

        awaitDone(asked.id());

        assertFigures();
    }

    @Test
    void aSecondOneMeantWhileOneIsUnderWayIsThatOne() {
        query.start();
        tell(2_000, 2_000);
        Rebuilds rebuilds = query.bean(Rebuilds.class);
        query.jdbc()
                .sql("insert into rebuild_touched values ('H09.12-231002-00001')")
                .update();

        Rebuild first = rebuilds.request("one", "a reason");
        Rebuild second = rebuilds.request("another", "another reason");

        assertThat(second.id()).isEqualTo(first.id());
        awaitDone(first.id());
        assertThat(rebuilt().id()).isGreaterThan(first.id());
        assertThat(rebuilds.latest(10)).hasSize(2);
    }

    @Test
    void aFourthBookIsOneClassAndARecountThatBeginsByItself() {
        query.start();
        tell(400, 300);
        query.stop();

        query.start(DossierQuery.class, FourthBook.class);
        await().atMost(PATIENCE)
                .until(() -> query.bean(Rebuilds.class).latest(1).stream()
                        .anyMatch(rebuild -> rebuild.state() == State.DONE));

        assertThat(query.bean(Books.class).all()).contains(NoWaitingBook.NO_WAITING);
        assertFigures();
        tell(100, 300);
        assertFigures();
    }

    /** What somebody would write who adds a book. Not a configuration by annotation, so that no other test finds it. */
    static class FourthBook {
        @Bean
        @Primary
        Books fourBooks() {
            return Judged.OF_FOUR_BOOKS.books();
        }
    }

    private void tell(int number, int dossiers) {
        events.tell(number, dossiers);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(query.jdbc()
                                .sql("select coalesce(max(position), 0) from tally_fold")
                                .query(Long.class)
                                .single())
                        .isEqualTo(events.position()));
    }

    @Test
    void healthSaysThatFiguresAreWorkedOutOnceMore() throws SQLException {
        query.start();
        tell(40, 30);
        try (Connection other = query.connection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(7660004)");
            query.bean(Rebuilds.class).request("a test", "a test");
            await().atMost(PATIENCE).until(() -> {
                statement.execute("select 1"); // it lives, and so has its turn by right
                return health().equals(FlowStatus.REBUILDING);
            });
        }
        await().atMost(PATIENCE).until(() -> health().equals(Status.UP));
    }

    private Status health() {
        return Objects.requireNonNull(query.bean("rebuildHealthIndicator", HealthIndicator.class)
                        .health())
                .getStatus();
    }

    private Rebuild rebuilt() {
        return awaitDone(query.bean(Rebuilds.class).request("a test", "a test").id());
    }

    private Rebuild awaitDone(long id) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(rebuild(id).state())
                        .as(() -> "trouble: "
                                + query.bean("rebuildLoop", BackgroundLoop.class)
                                        .trouble())
                        .isEqualTo(State.DONE));
        return rebuild(id);
    }

    private Rebuild rebuild(long id) {
        return query.bean(Rebuilds.class).find(id).orElseThrow();
    }

    private void spoil() {
        for (String statement : new String[] {
            "delete from standing_timeline where code like '%7'",
            "update standing_timeline set days[1] = days[1] - 3 where code like '%2'",
            "insert into standing_timeline select 'X' || code, books, received, procedure, unit, finished, due,"
                    + " days, states, units, dues from standing_timeline where code like '%4'",
            "delete from former_unit where code like '%3'",
            "update tally_cell set count = count + 5 where unit = 'H09'",
            "update tally_month set count = count - 1 where unit like 'H15%'",
            "delete from tally_cell where unit = 'H09.12'",
        }) {
            query.jdbc().sql(statement).update();
        }
    }

    private void assertFigures() {
        Judge judge = query.bean(Rules.class).inForce();
        Figures.assertAgree(
                judge.books(),
                query.bean(ProgressTally.class)::stock,
                events.progresses().stream()
                        .<List<CountedTimeline>>map(judge::judge)
                        .toList(),
                new RandomLives(5));
    }

    private Map<String, Long> cells() {
        return Cells.byKey(query.jdbc(), query.bean(Books.class));
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> cells) {
        Map<String, Long> rest = new TreeMap<>(cells);
        rest.values().removeIf(count -> count == 0);
        return rest;
    }

    private long lastFold() {
        return query.jdbc()
                .sql("select coalesce(max(fold), 0) from tally_fold")
                .query(Long.class)
                .single();
    }

    /** Older ones are forgotten once they are published. */
    private long foldsSince(long last) {
        return query.jdbc()
                .sql("select count(*) from tally_fold where fold > ?")
                .param(last)
                .query(Long.class)
                .single();
    }

    /** Tables that are left beside. */
    private long beside() {
        return query.jdbc()
                .sql("select count(*) from pg_tables where schemaname = 'rebuild'")
                .query(Long.class)
                .single();
    }
}
