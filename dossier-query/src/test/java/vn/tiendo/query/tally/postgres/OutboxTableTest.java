package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyOutbox;

class OutboxTableTest {
    private static final Books BOOKS = new Books(List.of(new Portal766(Life.VIETNAM)));

    private final QueryDatabase database = new QueryDatabase();
    private final DeltaTable deltas = new DeltaTable(database.jdbc(), rows -> {});
    private final CellTable cells = new CellTable(database.jdbc(), database.transactions(), BOOKS);
    private final TallyOutbox outbox = new OutboxTable(database.jdbc(), database.transactions(), BOOKS);
    private final RandomTally tally = new RandomTally(11);
    private final Memory memory = new Memory();

    /** Knows what it was told, and fails when it is asked to. */
    private static final class Memory implements TallyOutbox.Recipient {
        private final Map<TallyCell, CellCounted> counts = new HashMap<>();
        private final List<Long> folds = new ArrayList<>();
        private int taken;
        private boolean failing;

        @Override
        public void take(TallyCell cell, CellCounted counted) {
            taken++;
            counts.put(cell, counted);
        }

        @Override
        public void complete(FoldComplete fold) {
            folds.add(fold.fold());
            if (failing) {
                throw new IllegalStateException("the power is off");
            }
        }

        Map<String, Long> byKey() {
            Map<String, Long> byKey = new TreeMap<>();
            counts.forEach((cell, counted) -> byKey.put(cell.key(), counted.count()));
            return byKey;
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void allThatFoldsChangedIsHandedOverOnce() {
        for (int round = 0; round < 3; round++) {
            fold(tally.change(40));
            assertThat(outbox.waiting()).isEqualTo(1);
            assertThat(outbox.handOver(memory)).isTrue();
        }

        assertThat(memory.byKey()).isEqualTo(cells());
        assertThat(memory.folds).containsExactly(1L, 2L, 3L);
        assertThat(outbox.handOver(memory)).isFalse();
        assertThat(outbox.waiting()).isZero();
        assertThat(count("tally_outbox")).isZero();
        assertThat(count("tally_fold")).isEqualTo(1);
    }

    @Test
    void ofSeveralFoldsOnlyTheNewestCountOfACellIsHandedOver() {
        for (int round = 0; round < 5; round++) {
            fold(tally.change(40));
        }

        assertThat(outbox.handOver(memory)).isTrue();

        assertThat(memory.byKey()).isEqualTo(cells());
        assertThat(memory.taken).isEqualTo(memory.counts.size());
        assertThat(memory.folds).containsExactly(5L);
        assertThat(memory.counts.values())
                .extracting(CellCounted::fold)
                .contains(5L)
                .anyMatch(fold -> fold < 5);
    }

    @Test
    void manyFoldsAreHandedOverInSeveralParts() {
        for (int round = 0; round < 25; round++) {
            fold(tally.change(2));
        }

        assertThat(outbox.handOver(memory)).isTrue();
        assertThat(outbox.handOver(memory)).isTrue();

        assertThat(memory.folds).containsExactly(20L, 25L);
        assertThat(memory.byKey()).isEqualTo(cells());
    }

    @Test
    void whatFailedIsHandedOverAgainWithWhatCameMeanwhile() {
        fold(tally.change(40));
        memory.failing = true;
        assertThatThrownBy(() -> outbox.handOver(memory)).hasMessage("the power is off");
        memory.failing = false;
        fold(tally.change(0));

        assertThat(outbox.handOver(memory)).isTrue();

        assertThat(memory.folds).containsExactly(1L, 2L);
        assertThat(memory.byKey()).isEqualTo(cells());
    }

    @Test
    void oneProcessPublishesAtATime() {
        fold(tally.change(1));
        database.transactions().executeWithoutResult(_ -> {
            AdvisoryLock.PUBLISHING.tryTake(database.jdbc());
            assertThat(CompletableFuture.supplyAsync(() -> outbox.handOver(memory))
                            .join())
                    .isFalse();
        });
        assertThat(outbox.handOver(memory)).isTrue();
    }

    private void fold(List<TallyDelta> difference) {
        database.transactions().executeWithoutResult(_ -> deltas.append(difference));
        cells.fold();
    }

    private Map<String, Long> cells() {
        Map<String, Long> byKey = new TreeMap<>();
        database.jdbc()
                .sql("select book, unit, cohort, day, from_state, to_state, count from tally_cell")
                .query((ResultSet row) -> {
                    byKey.put(OutboxTable.cell(row, BOOKS).key(), row.getLong("count"));
                });
        return byKey;
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
