package vn.tiendo.query.standing;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.calendar.WorkingTime;

/**
 * The national portal's rule for the index of Decision 766, in days only.
 *
 * @param zone whose local date is the day of an instant
 */
public record Portal766(ZoneId zone) implements BookRules {
    @Override
    public Book book() {
        return Book.PORTAL_766;
    }

    @Override
    public Optional<RuleChoices> choices() {
        return Optional.of(new RuleChoices(true, true, false, false, true));
    }

    @Override
    public DueClock start(@Nullable Instant promise, WorkingTime hours) {
        return new Clock(zone, promise == null ? null : LocalDate.ofInstant(promise, zone), 0, null, false, null);
    }

    /**
     * The running due day, and what decides whether it was kept.
     *
     * @param supplementRequests those that began a suspension; financial obligations are not counted
     * @param suspended the day on which the open suspension began, null while none is open
     * @param suspendedLate whether a suspension began after the due day that is in force but for suspensions
     * @param finished the day of the finish, null while the dossier is open
     */
    private record Clock(
            ZoneId zone,
            @Nullable LocalDate dueDay,
            int supplementRequests,
            @Nullable LocalDate suspended,
            boolean suspendedLate,
            @Nullable LocalDate finished)
            implements DueClock {
        /** With this supplement request a dossier is late for good. */
        private static final int ONE_TOO_MANY = 2;

        @Override
        public Clock after(Step step) {
            LocalDate day = LocalDate.ofInstant(step.at(), zone);
            return switch (step) {
                case Step.Suspended suspension -> suspended(day, suspension.reason());
                case Step.Resumed resumption -> resumed(day).dueAt(resumption.dueAt());
                case Step.Reappointed reappointment -> dueAt(reappointment.dueAt());
                case Step.Transferred _ -> this;
                case Step.Finished _ -> resumed(day).finished(day);
            };
        }

        private Clock suspended(LocalDate day, SuspensionReason reason) {
            int more = reason == SuspensionReason.SUPPLEMENT_REQUESTED ? 1 : 0;
            boolean late = suspendedLate || isAfterDue(day);
            return new Clock(zone, dueDay, supplementRequests + more, day, late, null);
        }

        /** The whole suspension moves the due day, wherever a re-appointment came. */
        private Clock resumed(LocalDate day) {
            LocalDate moved =
                    dueDay == null || suspended == null ? dueDay : dueDay.plusDays(DAYS.between(suspended, day));
            return new Clock(zone, moved, supplementRequests, null, suspendedLate, null);
        }

        /** A stated date replaces the due day, and so whatever a suspension had added. */
        private Clock dueAt(@Nullable Instant stated) {
            return stated == null
                    ? this
                    : new Clock(zone, LocalDate.ofInstant(stated, zone), supplementRequests, suspended, false, null);
        }

        private Clock finished(LocalDate day) {
            return new Clock(zone, dueDay, supplementRequests, null, suspendedLate, day);
        }

        @Override
        public Standing standing(LocalDate day) {
            if (finished != null) {
                return late(finished) ? Standing.FINISHED_LATE : finishedInTime(finished);
            }
            if (suspended != null) {
                return late(suspended) ? Standing.OVERDUE : Standing.WAITING;
            }
            return late(day) ? Standing.OVERDUE : Standing.IN_TERM;
        }

        private Standing finishedInTime(LocalDate day) {
            return dueDay != null && day.isBefore(dueDay) ? Standing.FINISHED_EARLY : Standing.FINISHED_ON_TIME;
        }

        /** Whether a dossier is late that finished, or was suspended, or is still open, on that day. */
        private boolean late(LocalDate day) {
            return isOverTheLimit() || isAfterDue(day);
        }

        private boolean isOverTheLimit() {
            return supplementRequests >= ONE_TOO_MANY;
        }

        private boolean isAfterDue(LocalDate day) {
            return dueDay != null && day.isAfter(dueDay);
        }

        @Override
        public boolean lateBySuspension() {
            return isOverTheLimit() || suspendedLate || suspended != null;
        }
    }
}
