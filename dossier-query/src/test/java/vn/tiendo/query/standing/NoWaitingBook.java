package vn.tiendo.query.standing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.calendar.WorkingTime;

/** A fourth book, as anybody could add one: nothing stops the clock of the citizen, and nothing moves it. */
public record NoWaitingBook() implements BookRules {
    public static final Book NO_WAITING = new Book("NO_WAITING");

    @Override
    public Book book() {
        return NO_WAITING;
    }

    @Override
    public DueClock start(@Nullable Instant promise, WorkingTime hours) {
        return new Clock(hours, promise == null ? null : LocalDate.ofInstant(promise, hours.zone()), null);
    }

    private record Clock(
            WorkingTime hours,
            @Nullable LocalDate dueDay,
            @Nullable LocalDate finished) implements DueClock {
        @Override
        public DueClock after(Step step) {
            return step instanceof Step.Finished
                    ? new Clock(hours, dueDay, LocalDate.ofInstant(step.at(), hours.zone()))
                    : this;
        }

        @Override
        public Standing standing(LocalDate day) {
            LocalDate last = finished == null ? day : finished;
            boolean late = dueDay != null && last.isAfter(dueDay);
            if (finished == null) {
                return late ? Standing.OVERDUE : Standing.IN_TERM;
            }
            return late ? Standing.FINISHED_LATE : Standing.FINISHED_ON_TIME;
        }

        @Override
        public boolean lateBySuspension() {
            return false;
        }
    }
}
