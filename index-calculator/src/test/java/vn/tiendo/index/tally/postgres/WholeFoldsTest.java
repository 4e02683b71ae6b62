package vn.tiendo.index.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.index.tally.postgres.FoldedTally.LEFT_A;
import static vn.tiendo.index.tally.postgres.FoldedTally.NINE;
import static vn.tiendo.index.tally.postgres.FoldedTally.PARTITIONS;
import static vn.tiendo.index.tally.postgres.FoldedTally.RECEIVED_IN_A;
import static vn.tiendo.index.tally.postgres.FoldedTally.cell;
import static vn.tiendo.index.tally.postgres.FoldedTally.complete;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.index.tally.TallyBatch;

/** Folds are shown whole or not at all. */
class WholeFoldsTest {
    private static final String CAME_TO_B = "PORTAL_766/H05/2026-10/2026-10-20/ELSEWHERE/IN_TERM";
    private final FoldedTally folded = new FoldedTally();

    @Test
    void nothingIsVisibleBeforeTheFirstFoldIsComplete() {
        folded.take(0, cell(RECEIVED_IN_A, 10, 1));

        assertThat(folded.received("2026-10-31")).isEmpty();
        assertThat(folded.tally.visible().isNone()).isTrue();
    }

    @Test
    void aPartitionThatHasToldNothingHoldsEverythingBack() {
        folded.take(0, cell(RECEIVED_IN_A, 10, 1));
        folded.take(0, complete(1, NINE));
        assertThat(folded.received("2026-10-31")).isEmpty();

        folded.take(1, complete(1, NINE));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 10L));
    }

    @Test
    void aMoveBetweenProvincesIsNeverSeenHalf() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.take(0, cell(LEFT_A, 3, 2));
        folded.take(0, complete(2, NINE));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 10L));

        folded.take(1, cell(CAME_TO_B, 3, 2));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 10L));

        folded.take(1, complete(2, NINE));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 7L, "H05", 3L));
        assertThat(folded.received("2026-10-19")).isEqualTo(Map.of("H01", 10L));
        assertThat(folded.received("2026-11-01")).isEqualTo(Map.of("H01", 7L, "H05", 3L));
    }

    @Test
    void aPartitionThatIsAheadShowsNothingOfItsLaterFolds() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.take(0, cell(RECEIVED_IN_A, 11, 2), cell(RECEIVED_IN_A, 12, 3));
        folded.take(0, complete(3, NINE));
        folded.take(1, complete(2, NINE));

        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 11L));
        assertThat(folded.tally.visible().fold()).isEqualTo(2);

        folded.take(1, complete(3, NINE));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 12L));
    }

    @Test
    void ofFoldsThatAreShownTogetherTheLatestCountHolds() {
        folded.take(0, cell(RECEIVED_IN_A, 11, 2), cell(RECEIVED_IN_A, 10, 1));
        folded.take(0, complete(2, NINE));
        folded.take(1, complete(2, NINE));

        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 11L));
    }

    @Test
    void aFoldIsNotShownWhereWhatItToldMayBeCompactedAway() {
        // the cell of fold 1 is gone, because fold 3 told it again before this reader came
        folded.take(0, 3, cell(RECEIVED_IN_A, 30, 3));
        folded.take(0, complete(2, NINE));
        folded.take(1, complete(2, NINE));
        assertThat(folded.tally.visible().isNone()).isTrue();

        folded.take(0, complete(3, NINE));
        folded.take(1, complete(3, NINE));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 30L));
    }

    @Test
    void aFoldIsNotShownWhileWhatSupersededItMayStillCome() {
        // of fold 2 the cell is gone: fold 3 told it again, and this reader has not come so far
        folded.take(1, complete(2, NINE));
        folded.take(new TallyBatch(0, List.of(), complete(2, NINE), 2, false));
        assertThat(folded.tally.visible().isNone()).isTrue();

        folded.take(0, 3, cell(RECEIVED_IN_A, 30, 3));
        folded.take(0, complete(3, NINE));
        folded.take(1, complete(3, NINE));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 30L));
    }

    @Test
    void whatAFoldThatToldAllDoesNotTellIsNothingAnyMore() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.told(2, cell(LEFT_A, 3, 2));

        folded.take(0, cell(RECEIVED_IN_A, 6, 7));
        folded.take(0, new FoldComplete(7, 700, NINE, 7L));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 7L));

        folded.take(1, new FoldComplete(7, 700, NINE, 7L));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 6L));
    }

    @Test
    void whoReadsFromTheBeginningPassesOverWhatWasToldBeforeAllWasToldAnew() {
        folded.take(0, cell(RECEIVED_IN_A, 10, 1), cell(LEFT_A, 3, 2), cell(RECEIVED_IN_A, 6, 7));
        folded.take(0, new FoldComplete(8, 800, NINE, 7L));
        folded.take(1, new FoldComplete(8, 800, NINE, 7L));

        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 6L));

        folded.take(0, cell(LEFT_A, 3, 2));
        folded.take(0, new FoldComplete(9, 900, NINE, 7L));
        folded.take(1, new FoldComplete(9, 900, NINE, 7L));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 6L));
    }

    @Test
    void aPartitionThatHasNotToldTheFoldThatToldAllHoldsItBack() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.take(0, new FoldComplete(7, 700, NINE, 7L));
        folded.take(1, new FoldComplete(5, 500, NINE));

        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 10L));
        folded.take(1, new FoldComplete(7, 700, NINE, 7L));
        assertThat(folded.received("2026-10-31")).isEmpty();
    }

    @Test
    void whatIsIncludedIsTheLeastThatAPartitionSays() {
        folded.take(0, new FoldComplete(2, 200, NINE.plusSeconds(5)));
        folded.take(1, new FoldComplete(1, 100, NINE));
        assertThat(folded.tally.visible().position()).isEqualTo(100);
        assertThat(folded.tally.visible().through()).isEqualTo(NINE);

        folded.take(1, new FoldComplete(2, 200, null));
        assertThat(folded.tally.visible().position()).isEqualTo(200);
    }

    @Test
    void aFoldToldAgainWithALaterInstantIsKnownToIncludeMore() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.take(0, complete(1, NINE.plusSeconds(60)));
        assertThat(folded.tally.visible().through()).isEqualTo(NINE);

        folded.take(1, complete(1, NINE.plusSeconds(50)));
        assertThat(folded.tally.visible().through()).isEqualTo(NINE.plusSeconds(50));
    }

    @Test
    void aPartitionThatCompletesAFoldWhileAnotherDoesSeesItToo() {
        CompletableFuture<Void> other = new CompletableFuture<>();
        folded.database.transaction(() -> {
            folded.intake.take(List.of(new TallyBatch(0, List.of(), complete(1, NINE), 0, true)), PARTITIONS);
            other.completeAsync(() -> {
                folded.take(1, complete(1, NINE));
                return null;
            });
            // it waits for this transaction, or is through without having seen it
            await().until(() -> other.isDone() || locksWaitedFor() > 0);
        });
        other.join();

        assertThat(folded.tally.visible().fold()).isEqualTo(1);
    }

    private long locksWaitedFor() {
        return folded.database
                .client()
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }
}
