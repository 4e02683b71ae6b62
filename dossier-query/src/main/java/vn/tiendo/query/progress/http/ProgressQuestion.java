package vn.tiendo.query.progress.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.question.Question;

/**
 * Whose progress is asked for: of what was received in the period, as it stands at the end of a day.
 *
 * @param territory the day on whose units it is asked for
 */
record ProgressQuestion(
        AgencyCode unit,
        Book book,
        Period period,
        LocalDate asOf,
        LocalDate territory,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("period", "asOf", "book", "territory");

    /** Unless asked otherwise, the current year, as it stands today or stood on the last day of the period. */
    static ProgressQuestion of(String unit, Question question) {
        question.allowing(PARAMETERS);
        LocalDate today = question.today();
        Period period = question.period().orElseGet(() -> Period.year(YearMonth.from(today)));
        LocalDate asOf = question.asOf().orElseGet(() -> period.defaultAsOf(today));
        return new ProgressQuestion(
                Question.parsed("code", unit, AgencyCode::of),
                question.book(),
                period,
                asOf,
                question.territory(asOf),
                question.forecast(asOf));
    }
}
