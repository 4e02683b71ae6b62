package vn.tiendo.query.standing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Standing;

/**
 * What a book has to remember of a dossier to say where it stands: immutable, moved on by one step after another in the
 * order of judging.
 */
public interface DueClock {
    /** The clock after the next step of the course. */
    DueClock after(Step step);

    /** The day in force on which the answer is due, null where there is none. */
    @Nullable LocalDate dueDay();

    /**
     * Where the dossier stands at the end of a day, if nothing more happens until then. By the calendar alone a standing
     * changes on one day only, the one after the due day.
     *
     * @param day not before that of the last step
     */
    Standing standing(LocalDate day);

    /**
     * Whether the dossier, if it is late, is so by a suspension: through the limit of supplement requests, suspended
     * after the due date that was in force then (and is no longer known to be once a new one was stated), or suspended
     * now.
     */
    boolean lateBySuspension();
}
