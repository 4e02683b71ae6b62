package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.lateness.BookDifference;
import vn.tiendo.query.lateness.BookPair;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Books;

/**
 * Between which books the difference is asked for, of whose dossiers, on which day.
 *
 * @param period of receipt, null for dossiers of all times
 * @param open whether the dossiers are open at the end of the day, null for both
 * @param territory the day on whose units it is asked for
 */
record BookDifferenceQuestion(
        AgencyCode unit,
        BookPair books,
        @Nullable Period period,
        LocalDate asOf,
        @Nullable Boolean open,
        LocalDate territory,
        @Nullable Boolean forecast) {
    static final Set<String> PARAMETERS = Set.of("books", "asOf", "period", "open", "territory");
    private static final String BOOKS = "books";

    /** @param today the day of the difference where none is asked for */
    static BookDifferenceQuestion of(String unit, Question question, Books books, LocalDate today) {
        LocalDate asOf = question.asOf().orElse(today);
        return new BookDifferenceQuestion(
                question.unit(unit),
                pair(question, books),
                question.period().orElse(null),
                asOf,
                question.value("open", Question::yesOrNo).orElse(null),
                question.territory(asOf),
                question.forecast(asOf));
    }

    BookDifference.Selection selection() {
        return new BookDifference.Selection(books, asOf, period, open);
    }

    private static BookPair pair(Question question, Books books) {
        List<BookPair.Of> named = question.values(BOOKS, name -> named(name, books));
        if (named.size() != 2 || named.getFirst().equals(named.getLast())) {
            throw Refusal.invalidValue(
                    BOOKS, "name two books that differ, as in books=PORTAL_766,PROVINCE; there are " + names(books));
        }
        return new BookPair(named.getFirst(), named.getLast());
    }

    private static BookPair.Of named(String name, Books books) {
        return told(books)
                .filter(book -> book.book().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there are " + names(books)));
    }

    private static String names(Books books) {
        return told(books).map(book -> book.book().name()).collect(Collectors.joining(", "));
    }

    /** The books that say by which rules they go. */
    private static Stream<BookPair.Of> told(Books books) {
        return books.rules().stream().flatMap(BookDifferenceQuestion::told);
    }

    private static Stream<BookPair.Of> told(BookRules rules) {
        return rules.choices().map(choices -> new BookPair.Of(rules.book(), choices)).stream();
    }
}
