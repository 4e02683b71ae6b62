package vn.tiendo.query.tally.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.fixture.Cells;
import vn.tiendo.query.fixture.EventStream;
import vn.tiendo.query.fixture.RunningQuery;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.TallyOutbox;

class PublicationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningQuery query = new RunningQuery();

    @AfterEach
    void close() {
        query.close();
    }

    @Test
    void theTopicHoldsTheCellsOfTheDatabase() {
        query.start();
        try (EventStream events = new EventStream(5);
                TallyReader reader = new TallyReader()) {
            for (int round = 0; round < 3; round++) {
                events.tell(150, 100);
                awaitRead(reader, events);
                assertThat(reader.cells()).isEqualTo(Cells.byKey(query.jdbc(), query.bean(Books.class)));
            }
            assertThat(reader.strayCells()).isEmpty();
        }
    }

    @Test
    void whoeverIsKilledAtAnyMomentRepeatsAndLosesNothing() {
        query.start();
        query.bean("tallyPublication", BackgroundLoop.class).close();
        try (EventStream events = new EventStream(6);
                TallyReader reader = new TallyReader()) {
            for (int lastSend : List.of(0, 10, 200, Integer.MAX_VALUE)) {
                events.tell(100, 100);
                awaitFolded(events);
                assertThatThrownBy(() -> query.bean(TallyOutbox.class).handOver(new Killed(sending(), lastSend)))
                        .hasMessage("killed");
            }
            assertThat(query.bean(TallyOutbox.class).handOver(sending())).isTrue();
            assertThat(query.bean(TallyOutbox.class).handOver(sending())).isFalse();
            awaitRead(reader, events);
            assertThat(reader.cells()).isEqualTo(Cells.byKey(query.jdbc(), query.bean(Books.class)));
        }
    }

    @Test
    void theCellsOfAProvinceShareAPartition() {
        for (String unit : List.of("H09.12", "H09.12.3.4", "H09.1")) {
            assertThat(TallyMessages.partition(new AgencyCode(unit), 12))
                    .isEqualTo(TallyMessages.partition(new AgencyCode("H09"), 12));
        }
        assertThat(TallyMessages.partition(new AgencyCode("H09"), 12))
                .isNotEqualTo(TallyMessages.partition(new AgencyCode("H15"), 12));
    }

    /** Ends after some cells, or before what was sent is marked. */
    private static final class Killed implements TallyOutbox.Recipient {
        private final TallyOutbox.Recipient alive;
        private int left;

        Killed(TallyOutbox.Recipient alive, int cells) {
            this.alive = alive;
            this.left = cells;
        }

        @Override
        public void take(TallyCell cell, CellCounted counted) {
            if (left-- == 0) {
                throw new IllegalStateException("killed");
            }
            alive.take(cell, counted);
        }

        @Override
        public void complete(FoldComplete fold) {
            alive.complete(fold);
            throw new IllegalStateException("killed");
        }
    }

    @SuppressWarnings("unchecked")
    private FoldSending sending() {
        return new FoldSending(
                query.bean("tallyProducer", Producer.class), new TallyMessages(InstantSource.system()), () -> {});
    }

    private static void awaitRead(TallyReader reader, EventStream events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reader.read().position()).isEqualTo(events.position()));
    }

    private void awaitFolded(EventStream events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(query.jdbc()
                                .sql("select coalesce(max(position), 0) from tally_fold")
                                .query(Long.class)
                                .single())
                        .isEqualTo(events.position()));
    }
}
