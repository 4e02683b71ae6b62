package vn.tiendo.query.unit.http;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.question.Question;

/**
 * On which day units are asked about: they have dates.
 *
 * @param territory the day whose units they are
 */
record UnitQuestion(
        Book book,
        LocalDate asOf,
        LocalDate territory,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("asOf", "book", "territory");

    static UnitQuestion of(Question question) {
        question.allowing(PARAMETERS);
        LocalDate asOf = question.asOf().orElseGet(question::today);
        return new UnitQuestion(question.book(), asOf, question.territory(asOf), question.forecast(asOf));
    }
}
