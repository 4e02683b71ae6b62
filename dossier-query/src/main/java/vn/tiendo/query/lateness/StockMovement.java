package vn.tiendo.query.lateness;

import static vn.tiendo.contract.tally.TallyState.ELSEWHERE;
import static vn.tiendo.contract.tally.TallyState.IN_TERM;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;

/**
 * One dossier moves within the stock, into it or out of it.
 *
 * @param cause under which it is in the stock: what leaves does so under the cause it had
 */
public record StockMovement(Movement movement, Cause cause) {
    /**
     * What a transition means that a unit sees from one evening to the next, as far as it tells: of a dossier that
     * arrives late it is taken that it was so before; of one that comes back in term, not how.
     *
     * @param from what a tally cell counts from
     * @param to what it counts to
     */
    public static List<StockMovement> told(TallyState from, TallyState to) {
        if (to == ELSEWHERE) {
            Cause was = overdue(from);
            return was == null ? List.of() : List.of(new StockMovement(Movement.TRANSFERRED_OUT, was));
        }
        if (from == ELSEWHERE) {
            return known(overdue(to) == null ? IN_TERM : to, true, to, Movement.OTHERWISE);
        }
        return known(from, false, to, Movement.OTHERWISE);
    }

    /**
     * What it means where all is known of it.
     *
     * @param before where the dossier stood the evening before, in whatever unit
     * @param arrived whether that was in a unit that is not within this one
     * @param clearing how an overdue dossier came back in term, if it did
     */
    public static List<StockMovement> known(TallyState before, boolean arrived, TallyState after, Movement clearing) {
        Cause was = overdue(before);
        Cause is = overdue(after);
        if (was == null) {
            return is == null ? foundLate(before, after) : List.of(new StockMovement(Movement.ENTERED, is));
        }
        List<StockMovement> movements = new ArrayList<>();
        if (arrived) {
            movements.add(new StockMovement(Movement.TRANSFERRED_IN, was));
        }
        if (is == null) {
            movements.add(new StockMovement(finished(after) ? Movement.FINISHED : clearing, was));
        } else if (is != was) {
            movements.add(new StockMovement(Movement.CAUSE_LOST, was));
            movements.add(new StockMovement(Movement.CAUSE_GAINED, is));
        }
        return movements;
    }

    /** A dossier that is first found late when it finishes goes in and out. */
    private static List<StockMovement> foundLate(TallyState before, TallyState after) {
        Cause cause = after.cause();
        return cause == null || finished(before)
                ? List.of()
                : List.of(new StockMovement(Movement.ENTERED, cause), new StockMovement(Movement.FINISHED, cause));
    }

    /** The cause of an overdue dossier, null of any other. */
    static @Nullable Cause overdue(TallyState state) {
        return state.standing() == Standing.OVERDUE ? state.cause() : null;
    }

    private static boolean finished(TallyState state) {
        return state.standing() != null && !state.standing().open();
    }
}
