package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;

/**
 * A day on which something became of a dossier that the tally does not tell by itself: how it came back in term, or where
 * it stood before it moved to another unit.
 *
 * @param day the evening of which is compared with the one before
 * @param books in which it happened so, a set of bits
 * @param cohort the month of the receipt
 * @param formerUnit that held the dossier the evening before
 * @param unit that holds it on the evening of the day
 * @param before where it stood the evening before
 * @param after where it stands on the evening of the day
 * @param clearing how it came back in term: {@link Movement#REAPPOINTED}, {@link Movement#RESUMED} or
 *     {@link Movement#OTHERWISE}; the last one too where it did not
 */
public record LateTurn(
        LocalDate day,
        int books,
        YearMonth cohort,
        AgencyCode formerUnit,
        AgencyCode unit,
        TallyState before,
        TallyState after,
        Movement clearing) {

    /** Whether the tally leaves some unit in the dark. */
    boolean untold() {
        boolean moved = !formerUnit.equals(unit);
        return seen(false).untold() || moved && seen(true).untold();
    }

    private Seen seen(boolean arrived) {
        return new Seen(before, arrived, after, clearing);
    }

    /**
     * The same, as a unit sees it that holds the dossier on the evening of the day.
     *
     * @param arrived whether the unit did not hold it the evening before
     */
    public record Seen(TallyState before, boolean arrived, TallyState after, Movement clearing) {
        /** What the tally tells of it. */
        List<StockMovement> told() {
            return StockMovement.told(arrived ? TallyState.ELSEWHERE : before, after);
        }

        /** What it was. */
        List<StockMovement> known() {
            return StockMovement.known(before, arrived, after, clearing);
        }

        private boolean untold() {
            return !told().equals(known());
        }
    }
}
