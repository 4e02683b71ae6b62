package vn.tiendo.query.backlog.http;

import vn.tiendo.query.question.PeriodQuestion;
import vn.tiendo.query.question.Question;

/**
 * Of which finished dossiers the times are asked for.
 *
 * @param lists where the list behind the figures is
 */
record ProcessingTimeQuestion(PeriodQuestion figures, ListAddress lists) {
    static ProcessingTimeQuestion of(String unit, Question question) {
        PeriodQuestion figures = PeriodQuestion.of(unit, question);
        ListAddress lists = ListAddress.of(figures.unit(), figures.asOf(), figures.book())
                .with("territory", question.territoryOfToday() ? "today" : null)
                .with("period", figures.period())
                .with("standing", "finished");
        return new ProcessingTimeQuestion(figures, lists);
    }
}
