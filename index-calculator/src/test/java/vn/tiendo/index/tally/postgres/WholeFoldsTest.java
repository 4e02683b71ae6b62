package vn.tiendo.index.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.tally.CountedCell;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyBatch;
import vn.tiendo.index.tally.TallyIntake;

class WholeFoldsTest {
    private static final int PARTITIONS = 2;
    private static final Instant NINE = Instant.parse("2026-10-30T02:00:00Z");
    private static final String RECEIVED_IN_A = "PORTAL_766/H01/2026-10/2026-10-05/NONE/IN_TERM";
    private static final String LEFT_A = "PORTAL_766/H01/2026-10/2026-10-20/IN_TERM/ELSEWHERE";
    private static final String CAME_TO_B = "PORTAL_766/H05/2026-10/2026-10-20/ELSEWHERE/IN_TERM";

    private final IndexDatabase database = new IndexDatabase();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final TallyIntake intake = new PostgresTallyIntake(database.client(), meters);
    private final Tally tally = new PostgresTally(database.client());

    @Test
    void nothingIsVisibleBeforeTheFirstFoldIsComplete() {
        take(0, cell(RECEIVED_IN_A, 10, 1));

        assertThat(received("2026-10-31")).isEmpty();
        assertThat(tally.visible().isNone()).isTrue();
    }

    @Test
    void aPartitionThatHasToldNothingHoldsEverythingBack() {
        take(0, cell(RECEIVED_IN_A, 10, 1));
        take(0, complete(1, NINE));
        assertThat(received("2026-10-31")).isEmpty();

        take(1, complete(1, NINE));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 10L));
    }

    @Test
    void aMoveBetweenProvincesIsNeverSeenHalf() {
        told(1, cell(RECEIVED_IN_A, 10, 1));
        take(0, cell(LEFT_A, 3, 2));
        take(0, complete(2, NINE));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 10L));

        take(1, cell(CAME_TO_B, 3, 2));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 10L));

        take(1, complete(2, NINE));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 7L, "H05", 3L));
        assertThat(received("2026-10-19")).isEqualTo(Map.of("H01", 10L));
        assertThat(received("2026-11-01")).isEqualTo(Map.of("H01", 7L, "H05", 3L));
    }

    @Test
    void aPartitionThatIsAheadShowsNothingOfItsLaterFolds() {
        told(1, cell(RECEIVED_IN_A, 10, 1));
        take(0, cell(RECEIVED_IN_A, 11, 2), cell(RECEIVED_IN_A, 12, 3));
        take(0, complete(3, NINE));
        take(1, complete(2, NINE));

        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 11L));
        assertThat(tally.visible().fold()).isEqualTo(2);

        take(1, complete(3, NINE));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 12L));
    }

    @Test
    void repeatsAndRewindsChangeNothing() {
        told(1, cell(RECEIVED_IN_A, 10, 1));
        told(2, cell(RECEIVED_IN_A, 12, 2));
        told(1, cell(RECEIVED_IN_A, 10, 1));
        told(2, cell(RECEIVED_IN_A, 12, 2));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 12L));
        assertThat(tally.visible().fold()).isEqualTo(2);

        told(3, cell(LEFT_A, 0, 3));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 12L));
        assertThat(rows("tally_pending")).isZero();
    }

    @Test
    void aCellThatIsEmptiedCountsNothing() {
        told(1, cell(RECEIVED_IN_A, 10, 1));
        told(2, cell(RECEIVED_IN_A, 0, 2));

        assertThat(received("2026-10-31")).isEmpty();
        assertThat(received("2027-01-01")).isEmpty();
    }

    @Test
    void aFoldIsNotShownWhereWhatItToldMayBeCompactedAway() {
        // the cell of fold 1 is gone, because fold 3 told it again before this reader came
        take(0, 3, cell(RECEIVED_IN_A, 30, 3));
        take(0, complete(2, NINE));
        take(1, complete(2, NINE));
        assertThat(tally.visible().isNone()).isTrue();

        take(0, complete(3, NINE));
        take(1, complete(3, NINE));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 30L));
    }

    @Test
    void aFoldIsNotShownWhileWhatSupersededItMayStillCome() {
        // of fold 2 the cell is gone: fold 3 told it again, and this reader has not come so far
        take(1, complete(2, NINE));
        take(new TallyBatch(0, List.of(), complete(2, NINE), 2, false));
        assertThat(tally.visible().isNone()).isTrue();

        take(0, 3, cell(RECEIVED_IN_A, 30, 3));
        take(0, complete(3, NINE));
        take(1, complete(3, NINE));
        assertThat(received("2026-10-31")).isEqualTo(Map.of("H01", 30L));
    }

    @Test
    void whatIsIncludedIsTheLeastThatAPartitionSays() {
        take(0, new FoldComplete(2, 200, NINE.plusSeconds(5)));
        take(1, new FoldComplete(1, 100, NINE));
        assertThat(tally.visible().position()).isEqualTo(100);
        assertThat(tally.visible().through()).isEqualTo(NINE);

        take(1, new FoldComplete(2, 200, null));
        assertThat(tally.visible().position()).isEqualTo(200);
    }

    @Test
    void aFoldToldAgainWithALaterInstantIsKnownToIncludeMore() {
        told(1, cell(RECEIVED_IN_A, 10, 1));
        take(0, complete(1, NINE.plusSeconds(60)));
        assertThat(tally.visible().through()).isEqualTo(NINE);

        take(1, complete(1, NINE.plusSeconds(50)));
        assertThat(tally.visible().through()).isEqualTo(NINE.plusSeconds(50));
    }

    @Test
    void aPartitionThatCompletesAFoldWhileAnotherDoesSeesItToo() {
        CompletableFuture<Void> other = new CompletableFuture<>();
        database.transaction(() -> {
            intake.take(new TallyBatch(0, List.of(), complete(1, NINE), 0, true), PARTITIONS);
            other.completeAsync(() -> {
                take(1, complete(1, NINE));
                return null;
            });
            // it waits for this transaction, or is through without having seen it
            await().until(() -> other.isDone() || locksWaitedFor() > 0);
        });
        other.join();

        assertThat(tally.visible().fold()).isEqualTo(1);
    }

    @Test
    void saysWhichMonthsOfReceiptHaveCellsAndWhichChangedFromWhen() {
        told(
                1,
                cell(RECEIVED_IN_A, 10, 1),
                cell("PORTAL_766/H05/2025-03/2025-03-07/NONE/IN_TERM", 2, 1),
                cell("PROVINCE/H05/2024-03/2024-03-07/NONE/IN_TERM", 2, 1));
        told(2, cell(LEFT_A, 1, 2));

        assertThat(tally.cohorts(Book.PORTAL_766))
                .containsExactly(YearMonth.parse("2025-03"), YearMonth.parse("2026-10"));
        assertThat(tally.changesAfter(Book.PORTAL_766, 1).firstDays())
                .isEqualTo(Map.of(YearMonth.parse("2026-10"), LocalDate.parse("2026-10-20")));
        assertThat(tally.changesAfter(Book.PORTAL_766, 2).firstDays()).isEmpty();
    }

    @Test
    void countsWhatItShows() {
        told(1, cell(RECEIVED_IN_A, 10, 1), cell(LEFT_A, 1, 1));
        told(2, cell(RECEIVED_IN_A, 11, 2));

        assertThat(meters.counter("tiendo.index.cells.applied").count()).isEqualTo(3);
        assertThat(meters.counter("tiendo.index.folds.applied").count()).isEqualTo(2);
    }

    private void told(long fold, CountedCell... cells) {
        take(0, cells);
        take(0, complete(fold, NINE));
        take(1, complete(fold, NINE));
    }

    private void take(int partition, CountedCell... cells) {
        take(partition, 0, cells);
    }

    private void take(int partition, long wholeFrom, CountedCell... cells) {
        take(new TallyBatch(partition, List.of(cells), null, wholeFrom, true));
    }

    private void take(int partition, FoldComplete complete) {
        take(new TallyBatch(partition, List.of(), complete, 0, true));
    }

    private void take(TallyBatch batch) {
        database.transaction(() -> intake.take(batch, PARTITIONS));
    }

    private static CountedCell cell(String key, long count, long fold) {
        return new CountedCell(TallyCell.ofKey(key), count, fold);
    }

    private static FoldComplete complete(long fold, @Nullable Instant through) {
        return new FoldComplete(fold, fold * 100, through);
    }

    private Map<String, Long> received(String asOf) {
        return tally
                .read(Book.PORTAL_766, new PeriodOnDay(Period.parse("2026"), LocalDate.parse(asOf)))
                .provinces()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().received()));
    }

    private long locksWaitedFor() {
        return database.client()
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private long rows(String table) {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
