package vn.tiendo.query.backlog.http;

import java.time.LocalDate;
import java.util.Set;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.calendar.WorkingDays;
import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Extent;

/**
 * Of which finished dossiers the times are asked for.
 *
 * @param lists where the list behind the figures is
 */
record ProcessingTimeQuestion(PeriodQuestion figures, ListAddress lists) {
    // No fact is told of other days: a day of the year 9999 is asked for, and counted, in no time.
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 2);

    static ProcessingTimeQuestion of(String unit, Question question) {
        PeriodQuestion figures = PeriodQuestion.of(unit, question);
        ListAddress lists = ListAddress.of(figures.unit(), figures.asOf(), figures.book())
                .with("territory", question.territoryOfToday() ? "today" : null)
                .with("period", figures.period())
                .with("standing", "finished");
        return new ProcessingTimeQuestion(figures, lists);
    }

    /** The finished dossiers of a unit. */
    Selection selection(Extent unit) {
        return new Selection(
                figures.book(),
                figures.asOf(),
                unit,
                States.of(States.named("finished"), Set.of()),
                figures.period(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The working days from the first receipt to the last finish. */
    WorkingDays days(WorkingCalendar calendar) {
        LocalDate first = figures.period().firstDay();
        LocalDate last = figures.asOf();
        return WorkingDays.of(
                calendar, first.isBefore(EARLIEST) ? EARLIEST : first, last.isAfter(LATEST) ? LATEST : last);
    }
}
