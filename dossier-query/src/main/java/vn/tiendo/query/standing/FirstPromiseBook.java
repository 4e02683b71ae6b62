package vn.tiendo.query.standing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.calendar.WorkingTime;

/**
 * What the citizen was first told, moved by suspensions alone. Promised nothing at receipt, a dossier is never due here.
 */
public record FirstPromiseBook() implements BookRules {
    @Override
    public Book book() {
        return Book.FIRST_PROMISE;
    }

    @Override
    public Optional<RuleChoices> choices() {
        return Optional.of(new RuleChoices(false, false, true, true, false));
    }

    @Override
    public DueClock start(@Nullable Instant promise, WorkingTime hours) {
        return new WorkedClock(hours, false, promise, null, false, null);
    }
}
