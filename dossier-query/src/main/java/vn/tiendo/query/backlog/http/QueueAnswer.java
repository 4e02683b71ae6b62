package vn.tiendo.query.backlog.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * What is open in a unit as it is answered; what is null is left out.
 *
 * @param open all of it
 * @param due when it falls due; each open dossier is in one
 * @param overdue for how long and why
 * @param procedures those with the most overdue dossiers, then the most open ones
 */
record QueueAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        Book book,
        @Nullable Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        Listed open,
        Due due,
        Overdue overdue,
        List<OfProcedure> procedures,
        @JsonUnwrapped Freshness freshness) {

    /**
     * A figure and its proof.
     *
     * @param list the address of the list with exactly so many dossiers
     */
    record Listed(long count, String list) {}

    /**
     * When open dossiers fall due.
     *
     * @param dueThisWeek on one of the seven days after the day of the queue, tomorrow left out
     * @param noDueDate in term for as long as they are
     */
    record Due(
            Listed overdue,
            Listed dueToday,
            Listed dueTomorrow,
            Listed dueThisWeek,
            Listed later,
            Listed noDueDate,
            Listed waiting) {}

    /**
     * Overdue dossiers, each once by days and once by cause.
     *
     * @param days by how many days their due day is over
     * @param beforeDueDate late for another reason than the due day, which is not over
     * @param withoutDueDate late for another reason than a due day, for there is none
     * @param causes those that are asked for
     */
    record Overdue(List<Age> days, Listed beforeDueDate, Listed withoutDueDate, Map<Cause, Listed> causes) {}

    /**
     * Dossiers that are overdue for some days.
     *
     * @param to the most, null where there is no most
     */
    record Age(
            int from, @Nullable Integer to, @JsonUnwrapped Listed listed) {}

    /** The open dossiers of a procedure. */
    record OfProcedure(String procedure, Listed open, Listed overdue) {}
}
