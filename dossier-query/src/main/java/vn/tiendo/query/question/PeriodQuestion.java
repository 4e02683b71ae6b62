package vn.tiendo.query.question;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;

/**
 * What is asked of a unit: of what was received in the period, as it stands at the end of a day.
 *
 * @param territory the day on whose units it is asked for
 */
public record PeriodQuestion(
        AgencyCode unit,
        Book book,
        Period period,
        LocalDate asOf,
        LocalDate territory,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("period", "asOf", "book", "territory");

    /** Unless asked otherwise, the current year, as it stands today or stood on the last day of the period. */
    public static PeriodQuestion of(String unit, Question question) {
        return of(unit, question, Set.of(), question.today());
    }

    /**
     * The same where more is asked, which is read elsewhere.
     *
     * @param more other parameters that are allowed
     * @param today the day that stands for today where no period or no day is asked for
     */
    public static PeriodQuestion of(String unit, Question question, Set<String> more, LocalDate today) {
        Set<String> parameters = new HashSet<>(PARAMETERS);
        parameters.addAll(more);
        question.allowing(parameters);
        Period period = question.period().orElseGet(() -> Period.year(YearMonth.from(today)));
        LocalDate asOf = question.asOf().orElseGet(() -> period.defaultAsOf(today));
        return new PeriodQuestion(
                question.unit(unit), question.book(), period, asOf, question.territory(asOf), question.forecast(asOf));
    }
}
