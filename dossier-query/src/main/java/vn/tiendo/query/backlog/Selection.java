package vn.tiendo.query.backlog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.unit.Extent;

/**
 * Which dossiers are listed: those counted in a book at the end of a day, less what the filters leave out. A filter that
 * is null leaves out nothing. Without filters other than unit and period, the list is the one behind the progress of that
 * unit: as many dossiers of each standing as it counts.
 *
 * <p>Contradictions are those known now, whatever day is asked for. Dossiers that are not counted are listed where one of
 * theirs is asked for, and nothing that they do not have.
 *
 * @param asOf the day at whose end they stand so; on one to come if nothing more happens
 * @param unit what makes up the unit whose dossiers they are on that day
 * @param states the standings, with their causes, that they may have
 * @param period in which they were received
 * @param dueFrom the first of the due days in force at the end of the day; dossiers without one are left out
 * @param dueTo the last of them
 * @param hasDue whether a due day is in force at the end of the day
 * @param saidLate whether a system had called them late by the end of the day
 */
public record Selection(
        Book book,
        LocalDate asOf,
        @Nullable Extent unit,
        Set<TallyState> states,
        @Nullable Period period,
        @Nullable String procedure,
        @Nullable Anomaly anomaly,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable Boolean hasDue,
        @Nullable Boolean saidLate) {
    public Selection {
        Set<TallyState> copy = EnumSet.noneOf(TallyState.class);
        copy.addAll(states);
        states = Collections.unmodifiableSet(copy);
    }

    /** The same of a unit as it is made up otherwise. */
    public Selection of(Extent extent) {
        return new Selection(book, asOf, extent, states, period, procedure, anomaly, dueFrom, dueTo, hasDue, saidLate);
    }

    /** Whether only dossiers are asked for that are open at the end of the day. */
    public boolean openOnly() {
        return states.stream().allMatch(States::open);
    }

    /** Whether only dossiers are asked for that are finished at the end of the day, and so for good. */
    public boolean finishedOnly() {
        return states.stream().noneMatch(States::open);
    }

    /** Whether they are open dossiers in the order of their due days: what an office works off, and asks for all day. */
    public boolean isQueue(Sort sort) {
        return openOnly()
                && anomaly == null
                && saidLate == null
                && switch (sort) {
                    case DUE -> true;
                    case RECEIVED -> false;
                    case OVERDUE -> states.stream().allMatch(state -> state.standing() == Standing.OVERDUE);
                };
    }

    /** Whether something is asked for that only a received dossier has. */
    public boolean asksForStanding() {
        return !states.equals(States.of(List.of(), List.of()))
                || period != null
                || procedure != null
                || dueFrom != null
                || dueTo != null
                || hasDue != null
                || saidLate != null;
    }
}
