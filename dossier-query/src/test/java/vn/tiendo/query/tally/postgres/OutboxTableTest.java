package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.query.QueryDatabase;
import vn.tiendo.query.fixture.Cells;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Judged;
import vn.tiendo.query.tally.TallyDelta;
import vn.tiendo.query.tally.TallyOutbox;
import vn.tiendo.query.tally.ToldTally;

class OutboxTableTest {
    private static final Books BOOKS = Judged.OF_FOUR_BOOKS.books();

    private final QueryDatabase database = new QueryDatabase();
    private final DeltaTable deltas = new DeltaTable(database.jdbc(), rows -> {});
    private final CellTable cells = new CellTable(database.jdbc(), database.transactions());
    private final TallyOutbox outbox = new OutboxTable(database.jdbc(), database.manager(), BOOKS);
    private final RandomTally tally = new RandomTally(11);
    private final Memory memory = new Memory();
    /** The numbers of the folds, as they were made. */
    private final List<Long> made = new ArrayList<>();

    /** Knows what it was told, and fails when it is asked to. */
    private static final class Memory implements TallyOutbox.Recipient {
        private final Map<TallyCell, CellCounted> counts = new HashMap<>();
        private final List<Long> folds = new ArrayList<>();
        private @Nullable Long wholeSince;
        private int taken;
        private boolean failing;
        private Runnable onFirst = () -> {};

        @Override
        public void take(TallyCell cell, CellCounted counted) {
            if (taken++ == 0) {
                onFirst.run();
            }
            counts.put(cell, counted);
        }

        @Override
        public void complete(FoldComplete fold) {
            folds.add(fold.fold());
            wholeSince = fold.wholeSince();
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
        assertThat(memory.folds).isEqualTo(made);
        assertThat(outbox.handOver(memory)).isFalse();
        assertThat(outbox.waiting()).isZero();
        assertThat(count("tally_outbox")).isZero();
        assertThat(count("tally_fold")).isEqualTo(1);
    }

    @Test
    void ofSeveralFoldsOnlyTheNewestCountOfACellIsHandedOver() {
        for (int round = 0; round < 25; round++) {
            fold(tally.change(10));
        }

        assertThat(outbox.handOver(memory)).isTrue();

        assertThat(memory.byKey()).isEqualTo(cells());
        assertThat(memory.taken).isEqualTo(memory.counts.size());
        assertThat(memory.folds).containsExactly(made.getLast());
        assertThat(memory.counts.values()).extracting(CellCounted::fold).containsOnly(made.getLast());
    }

    @Test
    void everyCellIsHandedOverOnceMoreWhereAllIsToBeTold() {
        fold(tally.change(40));
        outbox.handOver(memory);
        fold(tally.change(40));
        memory.counts.clear();
        ToldTally told = new ToldTallyRow(database.jdbc(), database.transactions());

        told.tellAll("another topic");

        assertThat(outbox.handOver(memory)).isTrue();
        assertThat(memory.byKey()).isEqualTo(cells());
        assertThat(memory.wholeSince).isEqualTo(memory.folds.getLast()).isGreaterThan(made.getLast());
        assertThat(told.topic()).contains("another topic");
        assertThat(told.knows(memory.folds)).isTrue();
        assertThat(told.knows(List.of(memory.folds.getLast() + 1))).isFalse();

        fold(tally.change(40));
        long whole = memory.folds.getLast();
        assertThat(outbox.handOver(memory)).isTrue();
        assertThat(memory.wholeSince).isEqualTo(whole);
        assertThat(memory.byKey()).isEqualTo(cells());
    }

    @Test
    void aFoldMadeWhileOthersAreHandedOverWaitsForTheNextTime() {
        fold(tally.change(40));
        Map<String, Long> first = cells();
        memory.onFirst =
                () -> CompletableFuture.runAsync(() -> fold(tally.change(40))).join();

        assertThat(outbox.handOver(memory)).isTrue();
        assertThat(memory.byKey()).isEqualTo(first);
        assertThat(memory.folds).containsExactly(made.getFirst());

        assertThat(outbox.handOver(memory)).isTrue();
        assertThat(memory.byKey()).isEqualTo(cells());
        assertThat(memory.folds).isEqualTo(made);
    }

    @Test
    void whatFailedIsHandedOverAgainWithWhatCameMeanwhile() {
        fold(tally.change(40));
        memory.failing = true;
        assertThatThrownBy(() -> outbox.handOver(memory)).hasMessage("the power is off");
        memory.failing = false;
        fold(tally.change(0));

        assertThat(outbox.handOver(memory)).isTrue();

        assertThat(memory.folds).isEqualTo(made);
        assertThat(memory.byKey()).isEqualTo(cells());
    }

    @Test
    void whatFailedBeforeAnythingArrivedIsHandedOverWhole() {
        fold(tally.change(40));
        memory.onFirst = () -> {
            throw new IllegalStateException("the power is off");
        };
        assertThatThrownBy(() -> outbox.handOver(memory)).hasMessage("the power is off");

        assertThat(outbox.handOver(memory)).isTrue();

        assertThat(memory.folds).isEqualTo(made);
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
        made.add(Objects.requireNonNull(cells.fold().orElseThrow().number()));
    }

    private Map<String, Long> cells() {
        return Cells.byKey(database.jdbc(), BOOKS);
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
