package vn.tiendo.index.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/** The tally of the provinces as whole folds have told it. */
public interface Tally {
    /** The fold that is visible now. */
    VisibleFold visible();

    /** Whether figures of the book are kept: always of the default book, of another since a fold told of it. */
    boolean keeps(Book book);

    /** The books of which figures are kept, by name. */
    SortedSet<Book> books();

    /** Every province's stock, of the fold that is visible at one moment. */
    TallyReading read(Book book, PeriodOnDay at);

    /** Every province's stock at the end of each of some days, both included, all of the same fold. */
    List<TallyReading> readDays(Book book, Period period, LocalDate from, LocalDate to);

    /** The months of receipt that the book has cells of. */
    Set<YearMonth> cohorts(Book book);

    /** What the folds after that one changed. */
    TallyChanges changesAfter(Book book, long fold);
}
