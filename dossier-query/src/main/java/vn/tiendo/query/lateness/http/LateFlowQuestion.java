package vn.tiendo.query.lateness.http;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.question.Question;

/**
 * Whose stock of overdue dossiers is asked for, and its change over which days.
 *
 * @param period of receipt, null for dossiers of all times
 * @param territory the day on whose units it is asked for: for all the days, unless asked otherwise the last of them
 */
record LateFlowQuestion(
        AgencyCode unit,
        Book book,
        @Nullable Period period,
        Span span,
        LocalDate territory,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS = Set.of("from", "to", "book", "period", "territory");

    /** Unless asked otherwise, the week up to today, or up to the last day. */
    static LateFlowQuestion of(String unit, Question question) {
        question.allowing(PARAMETERS);
        Span span = Days.span(question, question.today());
        return new LateFlowQuestion(
                question.unit(unit),
                question.book(),
                question.period().orElse(null),
                span,
                question.territory(span.to()),
                question.forecast(span.to()));
    }
}
