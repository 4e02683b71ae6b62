package vn.tiendo.query.lateness;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.calendar.WorkingTime;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.DueClock;
import vn.tiendo.query.standing.RuleChoices;

/** A book put together from rules of others, to see which of them makes a difference; no figures are kept of it. */
record MixedBook(RuleChoices rules) implements BookRules {
    private static final Book NAME = new Book("MIXED");

    @Override
    public Book book() {
        return NAME;
    }

    @Override
    public Optional<RuleChoices> choices() {
        return Optional.of(rules);
    }

    @Override
    public DueClock start(@Nullable Instant promise, WorkingTime hours) {
        return new MixedClock(rules, hours, promise, 0, null, false, null);
    }
}
