package vn.tiendo.query.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.EventStream;
import vn.tiendo.query.fixture.RunningQuery;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.RandomLives;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.tally.Figures;
import vn.tiendo.query.tally.ProgressTally;

class DossierEventsFeedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DOSSIERS = 150;

    private final RunningQuery query = new RunningQuery();

    @AfterEach
    void close() {
        query.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void figuresAreTheDossiersCountedOneByOneThroughRepetitionsAndRewinds(long seed) {
        try (EventStream events = new EventStream(seed)) {
            events.tell(400, DOSSIERS);
            query.start();
            awaitRead(events);
            assertFigures(events, seed);

            events.repeat(false);
            events.repeat(true);
            events.tell(100, DOSSIERS);
            awaitRead(events);
            assertFigures(events, seed);

            query.stop();
            query.jdbc().sql("update feed_position set next_offset = 0").update();
            events.tell(100, DOSSIERS);
            query.start();
            awaitRead(events);
            assertFigures(events, seed);
        }
    }

    @Test
    void nothingIsKnownBeforeEveryPartitionHasTold() {
        query.start();
        try (EventStream events = new EventStream(3)) {
            events.tell(1, 1);
            awaitRead(events);
        }
        assertThat(query.jdbc()
                        .sql("select partition from store_position order by partition")
                        .query(Integer.class)
                        .list())
                .containsExactly(0, 1, 2);
    }

    @Test
    void whatIsNotKnownIsCountedAndPassedOver() {
        query.start();
        try (EventStream events = new EventStream(4)) {
            events.tellSomethingNew();
            events.tell(5, 5);
            awaitRead(events);
        }
        assertThat(counted("ignored")).isEqualTo(1);
        assertThat(counted("applied")).isEqualTo(5);
    }

    private double counted(String what) {
        return query.bean(MeterRegistry.class)
                .counter("tiendo.query.events." + what)
                .count();
    }

    private void awaitRead(EventStream events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(query.jdbc()
                                .sql(
                                        "select case when bool_and(through is not null) then min(position) else 0 end from store_position")
                                .query(Long.class)
                                .single())
                        .isEqualTo(events.position()));
    }

    private void assertFigures(EventStream events, long seed) {
        Judge judge = query.bean(Rules.class).inForce();
        List<List<CountedTimeline>> dossiers =
                events.progresses().stream().map(judge::judge).toList();
        Figures.assertAgree(judge.books(), query.bean(ProgressTally.class)::stock, dossiers, new RandomLives(seed));
        assertThat(query.jdbc()
                        .sql("select count(*) from dossier_fact")
                        .query(Long.class)
                        .single())
                .isEqualTo(events.events());
    }
}
