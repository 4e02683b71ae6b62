package vn.tiendo.query.standing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;

/** The rules of one book: one class a book. */
public interface BookRules {
    /** The book that is judged by these rules. */
    Book book();

    /**
     * The clock of a dossier that has just been received.
     *
     * @param promise the due instant promised at receipt, null where nothing was promised
     */
    DueClock start(@Nullable Instant promise);
}
