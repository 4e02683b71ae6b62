package vn.tiendo.query.lateness;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.calendar.WorkingTime;
import vn.tiendo.query.standing.DueClock;
import vn.tiendo.query.standing.RuleChoices;

/**
 * The clock of any mixture of rules. The due date is an instant in all of them; one that is kept by days moves by days and
 * is compared by days, and its hour means nothing. A finish that ends a suspension begun in time is in time: where
 * suspensions are measured in days it follows, and where they are measured in working time it is a rule.
 *
 * @param due null where there is none
 * @param supplementRequests those that began a suspension
 * @param suspended when the open suspension began, null while none is open
 * @param suspendedLate whether a suspension began after the due date that is in force but for suspensions
 * @param finish null while the dossier is open
 */
record MixedClock(
        RuleChoices rules,
        WorkingTime hours,
        @Nullable Instant due,
        int supplementRequests,
        @Nullable Instant suspended,
        boolean suspendedLate,
        @Nullable Finish finish)
        implements DueClock {
    private static final int ONE_TOO_MANY = 2;

    /** When it was finished, and whether in time but for the limit. */
    record Finish(LocalDate day, boolean inTime) {}

    @Override
    public MixedClock after(Step step) {
        return switch (step) {
            case Step.Suspended suspension -> suspended(suspension);
            case Step.Resumed(Instant at, Instant dueAt) ->
                takes(dueAt) ? dueAt(dueAt, null) : with(moved(at), null, suspendedLate, null);
            case Step.Reappointed reappointment ->
                takes(reappointment.dueAt()) ? dueAt(reappointment.dueAt(), suspended) : this;
            case Step.Transferred _ -> this;
            case Step.Finished finished -> finished(finished.at());
        };
    }

    private MixedClock with(
            @Nullable Instant due, @Nullable Instant suspended, boolean suspendedLate, @Nullable Finish finish) {
        return new MixedClock(rules, hours, due, supplementRequests, suspended, suspendedLate, finish);
    }

    /** The first date of a dossier that was promised nothing is not a new one. */
    private boolean takes(@Nullable Instant stated) {
        return stated != null && (due == null ? rules.dueWithoutPromise() : rules.restated());
    }

    private MixedClock dueAt(@Nullable Instant stated, @Nullable Instant suspended) {
        return with(stated, suspended, false, null);
    }

    private MixedClock suspended(Step.Suspended step) {
        int more = step.reason() == SuspensionReason.SUPPLEMENT_REQUESTED ? 1 : 0;
        boolean late = suspendedLate || isLate(due, step.at());
        return new MixedClock(rules, hours, due, supplementRequests + more, step.at(), late, null);
    }

    private MixedClock finished(Instant at) {
        Instant moved = moved(at);
        boolean inTime = suspended != null && !isLate(due, suspended) || !isLate(moved, at);
        return with(moved, null, suspendedLate, new Finish(day(at), inTime));
    }

    /** The due date after the open suspension, if any, has ended. */
    private @Nullable Instant moved(Instant end) {
        if (due == null || suspended == null) {
            return due;
        }
        return rules.suspensionsInWorkingTime()
                ? hours.plus(due, hours.worked(suspended, end))
                : due.atZone(hours.zone())
                        .plusDays(DAYS.between(day(suspended), day(end)))
                        .toInstant();
    }

    private boolean isLate(@Nullable Instant due, Instant at) {
        return due != null && (rules.toTheInstant() ? at.isAfter(due) : day(at).isAfter(day(due)));
    }

    @Override
    public @Nullable LocalDate dueDay() {
        return due == null ? null : day(due);
    }

    @Override
    public Standing standing(LocalDate day) {
        LocalDate dueDay = dueDay();
        if (finish != null) {
            return finished(finish, dueDay);
        }
        if (isOverTheLimit()) {
            return Standing.OVERDUE;
        }
        if (suspended != null) {
            return isLate(due, suspended) ? Standing.OVERDUE : Standing.WAITING;
        }
        return dueDay != null && day.isAfter(dueDay) ? Standing.OVERDUE : Standing.IN_TERM;
    }

    private Standing finished(Finish finish, @Nullable LocalDate dueDay) {
        if (!finish.inTime() || isOverTheLimit()) {
            return Standing.FINISHED_LATE;
        }
        return dueDay != null && finish.day().isBefore(dueDay) ? Standing.FINISHED_EARLY : Standing.FINISHED_ON_TIME;
    }

    private boolean isOverTheLimit() {
        return rules.limited() && supplementRequests >= ONE_TOO_MANY;
    }

    @Override
    public boolean lateBySuspension() {
        return isOverTheLimit() || suspendedLate || suspended != null;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }
}
