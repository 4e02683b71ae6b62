package vn.tiendo.index.tally;

import java.time.YearMonth;
import java.util.Set;
import vn.tiendo.contract.tally.Book;

/** The tally of the provinces as whole folds have told it. */
public interface Tally {
    /** The fold that is visible now. */
    VisibleFold visible();

    /** Whether figures of the book are kept: always of the default book, of another since a fold told of it. */
    boolean keeps(Book book);

    /** Every province's stock, of the fold that is visible at one moment. */
    TallyReading read(Book book, PeriodOnDay at);

    /** The months of receipt that the book has cells of. */
    Set<YearMonth> cohorts(Book book);

    /** What the folds after that one changed. */
    TallyChanges changesAfter(Book book, long fold);
}
