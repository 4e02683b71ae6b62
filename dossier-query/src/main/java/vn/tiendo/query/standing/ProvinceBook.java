package vn.tiendo.query.standing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.calendar.WorkingTime;

/** The province's own clock: a due instant, moved by suspensions in working time; supplement requests are not limited. */
public record ProvinceBook() implements BookRules {
    @Override
    public Book book() {
        return Book.PROVINCE;
    }

    @Override
    public Optional<RuleChoices> choices() {
        return Optional.of(new RuleChoices(false, true, true, true, true));
    }

    @Override
    public DueClock start(@Nullable Instant promise, WorkingTime hours) {
        return new WorkedClock(hours, true, promise, null, false, null);
    }
}
