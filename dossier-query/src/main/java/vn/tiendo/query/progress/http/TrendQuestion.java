package vn.tiendo.query.progress.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.question.Question;

/**
 * Whose progress is asked for, day by day from the first to the last.
 *
 * @param ofToday whether for the units of today, and not for those of each day
 */
record TrendQuestion(
        AgencyCode unit, Book book, Period period, LocalDate from, LocalDate to, LocalDate today, boolean ofToday) {
    private static final Set<String> PARAMETERS = Set.of("period", "from", "to", "book", "territory");
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    /** Unless asked otherwise, thirty days of the current year, up to the day on which progress would be asked for. */
    static TrendQuestion of(String unit, Question question) {
        question.allowing(PARAMETERS);
        LocalDate today = question.today();
        Period period = question.period().orElseGet(() -> Period.year(YearMonth.from(today)));
        LocalDate to = question.day("to").orElseGet(() -> period.defaultAsOf(today));
        LocalDate from = question.day("from").orElseGet(() -> to.minusDays(USUAL_DAYS - 1));
        if (to.isBefore(from) || to.toEpochDay() - from.toEpochDay() >= MOST_DAYS) {
            throw Refusal.invalidValue("from", "\"from\" to \"to\" are 1 to " + MOST_DAYS + " days; ask for fewer");
        }
        return new TrendQuestion(
                question.unit(unit), question.book(), period, from, to, today, question.territoryOfToday());
    }

    /** The day on whose units the figure of a day is asked for. */
    LocalDate territory(LocalDate day) {
        return ofToday ? today : day;
    }
}
