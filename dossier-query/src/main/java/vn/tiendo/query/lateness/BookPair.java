package vn.tiendo.query.lateness;

import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.standing.RuleChoices;

/**
 * Two books that are compared.
 *
 * @param one unlike the other
 */
public record BookPair(Of one, Of other) {
    /** One of the two. */
    public record Of(Book book, RuleChoices rules) {}
}
