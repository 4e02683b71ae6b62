package vn.tiendo.query.standing;

import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.contract.tally.Book;

/**
 * The books by which dossiers are judged.
 *
 * @param rules of the books that are counted, each under a number for ever: its place in the list, and its bit where
 *     books are a set; books are added at the end
 * @param uncounted rules of books by which a dossier is judged when it is asked for, and of which no figures are kept
 */
public record Books(List<BookRules> rules, List<BookRules> uncounted) {
    public Books {
        rules = List.copyOf(rules);
        uncounted = List.copyOf(uncounted);
    }

    /** Only books that are counted. */
    public Books(List<BookRules> rules) {
        this(rules, List.of());
    }

    /** All books by which a dossier is judged, counted or not. */
    public List<Book> all() {
        return Stream.concat(rules.stream(), uncounted.stream())
                .map(BookRules::book)
                .toList();
    }

    /** The books of which figures are kept, by their numbers. */
    public List<Book> counted() {
        return rules.stream().map(BookRules::book).toList();
    }

    /**
     * The number of a book, from 0.
     *
     * @throws IllegalArgumentException if the book is not counted
     */
    public int number(Book book) {
        for (int number = 0; number < rules.size(); number++) {
            if (rules.get(number).book().equals(book)) {
                return number;
            }
        }
        throw new IllegalArgumentException("not counted: " + book);
    }

    /** The book as a set of its own: the bit of its number. */
    public int bit(Book book) {
        return 1 << number(book);
    }

    /** The book of a number. */
    public Book book(int number) {
        return rules.get(number).book();
    }
}
