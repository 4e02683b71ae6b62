package vn.tiendo.query.standing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.calendar.WorkingTime;

/** The rules of one book: one class a book. */
public interface BookRules {
    /** The book that is judged by these rules. */
    Book book();

    /**
     * The clock of a dossier that has just been received.
     *
     * @param promise the due instant promised at receipt, null where nothing was promised
     * @param hours of the province that received it, which it keeps
     */
    DueClock start(@Nullable Instant promise, WorkingTime hours);

    /** In which rules the book may differ from another; empty for one that is not told by these choices. */
    default Optional<RuleChoices> choices() {
        return Optional.empty();
    }
}
