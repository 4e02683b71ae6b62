package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.calendar.WorkingTime;

/**
 * A running due instant that suspensions move by the time worked meanwhile, and what decides whether it was kept.
 *
 * @param hours in which suspensions are measured
 * @param restated whether re-appointments, and dates stated at resumption, replace the due instant
 * @param due null where there is none
 * @param suspended when the open suspension began, null while none is open
 * @param suspendedLate whether a suspension began after the due instant that is in force but for suspensions
 * @param finish null while the dossier is open
 */
record WorkedClock(
        WorkingTime hours,
        boolean restated,
        @Nullable Instant due,
        @Nullable Instant suspended,
        boolean suspendedLate,
        @Nullable Finish finish)
        implements DueClock {
    /** When it was finished, and whether in time. */
    record Finish(LocalDate day, boolean inTime) {}

    @Override
    public WorkedClock after(Step step) {
        return switch (step) {
            case Step.Suspended suspension -> suspended(suspension.at());
            case Step.Resumed resumption -> resumed(resumption);
            case Step.Reappointed reappointment ->
                restated ? new WorkedClock(hours, restated, reappointment.dueAt(), suspended, false, null) : this;
            case Step.Transferred _ -> this;
            case Step.Finished finished -> finished(finished.at());
        };
    }

    private WorkedClock suspended(Instant at) {
        return new WorkedClock(hours, restated, due, at, suspendedLate || isLate(due, at), null);
    }

    /** A date that is stated replaces the due instant, and so the time that the suspension would have added. */
    private WorkedClock resumed(Step.Resumed resumption) {
        Instant stated = restated ? resumption.dueAt() : null;
        return stated == null
                ? new WorkedClock(hours, restated, moved(resumption.at()), null, suspendedLate, null)
                : new WorkedClock(hours, restated, stated, null, false, null);
    }

    /** What ends a suspension that began in time is in time, even where nothing was worked meanwhile. */
    private WorkedClock finished(Instant at) {
        Instant moved = moved(at);
        boolean inTime = suspended != null && !isLate(due, suspended) || !isLate(moved, at);
        return new WorkedClock(hours, restated, moved, null, suspendedLate, new Finish(day(at), inTime));
    }

    /** The due instant after the open suspension, if any, has ended. */
    private @Nullable Instant moved(Instant end) {
        return due == null || suspended == null ? due : hours.plus(due, hours.worked(suspended, end));
    }

    private static boolean isLate(@Nullable Instant due, Instant at) {
        return due != null && at.isAfter(due);
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
        if (suspended != null) {
            return isLate(due, suspended) ? Standing.OVERDUE : Standing.WAITING;
        }
        return dueDay != null && day.isAfter(dueDay) ? Standing.OVERDUE : Standing.IN_TERM;
    }

    @Override
    public boolean lateBySuspension() {
        return suspendedLate || suspended != null;
    }

    private static Standing finished(Finish finish, @Nullable LocalDate dueDay) {
        if (!finish.inTime()) {
            return Standing.FINISHED_LATE;
        }
        return dueDay != null && finish.day().isBefore(dueDay) ? Standing.FINISHED_EARLY : Standing.FINISHED_ON_TIME;
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, hours.zone());
    }
}
