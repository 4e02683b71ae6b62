package vn.tiendo.query.standing;

import java.util.List;
import vn.tiendo.contract.tally.Book;

/**
 * The books by which dossiers are judged and counted.
 *
 * @param rules each under a number for ever: its place in the list, and its bit where books are a set; books are added
 *     at the end, and what was told before is then recounted
 */
public record Books(List<BookRules> rules) {
    public Books {
        rules = List.copyOf(rules);
    }

    /** All books, by their numbers. */
    public List<Book> all() {
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

    /**
     * The rules of a book.
     *
     * @throws IllegalArgumentException if the book is not counted
     */
    public BookRules rules(Book book) {
        return rules.get(number(book));
    }

    /** The book of a number. */
    public Book book(int number) {
        return rules.get(number).book();
    }
}
