package vn.tiendo.query.unit.http;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.question.Question;

/** Which unit is asked about, and on which day: units have dates. */
record UnitQuestion(
        AgencyCode unit,
        Book book,
        LocalDate asOf,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("asOf", "book");

    static UnitQuestion of(String unit, Question question) {
        question.allowing(PARAMETERS);
        LocalDate asOf = question.asOf().orElseGet(question::today);
        return new UnitQuestion(
                Question.parsed("code", unit, AgencyCode::of), question.book(), asOf, question.forecast(asOf));
    }
}
