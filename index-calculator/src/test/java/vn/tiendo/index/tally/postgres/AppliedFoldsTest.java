package vn.tiendo.index.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.index.tally.postgres.FoldedTally.LEFT_A;
import static vn.tiendo.index.tally.postgres.FoldedTally.RECEIVED_IN_A;
import static vn.tiendo.index.tally.postgres.FoldedTally.cell;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.Book;

/** What complete folds do to the figures. */
class AppliedFoldsTest {
    private final FoldedTally folded = new FoldedTally();

    @Test
    void repeatsAndRewindsChangeNothing() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.told(2, cell(RECEIVED_IN_A, 12, 2));
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.told(2, cell(RECEIVED_IN_A, 12, 2));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 12L));
        assertThat(folded.tally.visible().fold()).isEqualTo(2);

        folded.told(3, cell(LEFT_A, 0, 3));
        assertThat(folded.received("2026-10-31")).isEqualTo(Map.of("H01", 12L));
        assertThat(rows("tally_pending")).isZero();
    }

    @Test
    void aCellThatIsEmptiedCountsNothing() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1));
        folded.told(2, cell(RECEIVED_IN_A, 0, 2));

        assertThat(folded.received("2026-10-31")).isEmpty();
        assertThat(folded.received("2027-01-01")).isEmpty();
    }

    @Test
    void saysWhichMonthsOfReceiptHaveCellsAndWhichChangedFromWhen() {
        folded.told(
                1,
                cell(RECEIVED_IN_A, 10, 1),
                cell("PORTAL_766/H05/2025-03/2025-03-07/NONE/IN_TERM", 2, 1),
                cell("PROVINCE/H05/2024-03/2024-03-07/NONE/IN_TERM", 2, 1));
        folded.told(2, cell(LEFT_A, 1, 2));

        assertThat(folded.tally.cohorts(Book.PORTAL_766))
                .containsExactly(YearMonth.parse("2025-03"), YearMonth.parse("2026-10"));
        assertThat(folded.tally.changesAfter(Book.PORTAL_766, 1).firstDays())
                .isEqualTo(Map.of(YearMonth.parse("2026-10"), LocalDate.parse("2026-10-20")));
        assertThat(folded.tally.changesAfter(Book.PORTAL_766, 2).firstDays()).isEmpty();
    }

    @Test
    void countsWhatItShows() {
        folded.told(1, cell(RECEIVED_IN_A, 10, 1), cell(LEFT_A, 1, 1));
        folded.told(2, cell(RECEIVED_IN_A, 11, 2));

        assertThat(folded.meters.counter("tiendo.index.cells.applied").count()).isEqualTo(3);
        assertThat(folded.meters.counter("tiendo.index.folds.applied").count()).isEqualTo(2);
    }

    private long rows(String table) {
        return folded.database
                .client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
