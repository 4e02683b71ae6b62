package vn.tiendo.query.anomaly.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Extent;

/**
 * Whose lateness is compared: of what was received in the period, at the end of a day.
 *
 * @param territory the day on whose units it is asked for
 */
record LatenessQuestion(
        AgencyCode unit,
        Book book,
        Period period,
        LocalDate asOf,
        LocalDate territory,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("period", "asOf", "book", "territory");

    /** Unless asked otherwise, the current year, as it stands today or stood on the last day of the period. */
    static LatenessQuestion of(String unit, Question question) {
        question.allowing(PARAMETERS);
        LocalDate today = question.today();
        Period period = question.period().orElseGet(() -> Period.year(YearMonth.from(today)));
        LocalDate asOf = question.asOf().orElseGet(() -> period.defaultAsOf(today));
        return new LatenessQuestion(
                Question.parsed("code", unit, AgencyCode::of),
                question.book(),
                period,
                asOf,
                question.territory(asOf),
                question.forecast(asOf));
    }

    /** The dossiers of a unit that a system had called late. */
    Selection saidLate(Extent extent) {
        return new Selection(book, asOf, extent, States.of(List.of(), List.of()), period, null, null, null, null, true);
    }
}
