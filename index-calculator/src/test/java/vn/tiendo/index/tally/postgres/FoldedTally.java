package vn.tiendo.index.tally.postgres;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** A tally of two partitions that is told cells and folds by hand. */
final class FoldedTally {
    static final int PARTITIONS = 2;
    static final Instant NINE = Instant.parse("2026-10-30T02:00:00Z");
    static final String RECEIVED_IN_A = "PORTAL_766/H01/2026-10/2026-10-05/NONE/IN_TERM";
    static final String LEFT_A = "PORTAL_766/H01/2026-10/2026-10-20/IN_TERM/ELSEWHERE";

    final IndexDatabase database = new IndexDatabase();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TallyIntake intake = new PostgresTallyIntake(database.client(), meters);
    final Tally tally = new PostgresTally(database.client());

    /** Tells cells, and that their fold is complete on both partitions. */
    void told(long fold, CountedCell... cells) {
        take(0, cells);
        take(0, complete(fold, NINE));
        take(1, complete(fold, NINE));
    }

    void take(int partition, CountedCell... cells) {
        take(partition, 0, cells);
    }

    void take(int partition, long wholeFrom, CountedCell... cells) {
        take(new TallyBatch(partition, List.of(cells), null, wholeFrom, true));
    }

    void take(int partition, FoldComplete complete) {
        take(new TallyBatch(partition, List.of(), complete, 0, true));
    }

    void take(TallyBatch batch) {
        database.transaction(() -> intake.take(List.of(batch), PARTITIONS));
    }

    static CountedCell cell(String key, long count, long fold) {
        return new CountedCell(TallyCell.ofKey(key), count, fold);
    }

    static FoldComplete complete(long fold, @Nullable Instant through) {
        return new FoldComplete(fold, fold * 100, through);
    }

    /** Dossiers received in 2026 by province, as of a day. */
    Map<String, Long> received(String asOf) {
        return tally
                .read(Book.PORTAL_766, new PeriodOnDay(Period.parse("2026"), LocalDate.parse(asOf)))
                .provinces()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().received()));
    }
}
