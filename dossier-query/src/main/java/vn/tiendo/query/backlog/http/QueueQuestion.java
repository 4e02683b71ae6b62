package vn.tiendo.query.backlog.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.backlog.BacklogQuestion;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.unit.Extent;

/**
 * Whose queue is asked for, and of which dossiers.
 *
 * @param selection open dossiers of the unit, not yet put together from what was merged into it
 * @param causes that overdue ones may have, empty for all, and for those that are not overdue too
 * @param territory the day on whose units it is asked for
 * @param lists where the lists behind the figures are, less their standings and due days
 */
record QueueQuestion(
        AgencyCode unit,
        Selection selection,
        Set<Cause> causes,
        LocalDate territory,
        ListAddress lists,
        @Nullable Boolean forecast) {
    private static final Set<String> PARAMETERS =
            Set.of("book", "asOf", "period", "cause", "procedure", "anomaly", "territory");

    /** Unless asked otherwise, everything that is open today. */
    static QueueQuestion of(String code, Question question) {
        question.allowing(PARAMETERS);
        AgencyCode unit = question.unit(code);
        LocalDate asOf = question.asOf().orElseGet(question::today);
        List<Cause> causes = question.values("cause", Question.oneOf(Cause.class));
        Selection selection = selection(unit, asOf, causes, question);
        return new QueueQuestion(
                unit,
                selection,
                Set.copyOf(causes),
                question.territory(asOf),
                lists(unit, selection, causes, question.territoryOfToday()),
                question.forecast(asOf));
    }

    private static Selection selection(AgencyCode unit, LocalDate asOf, List<Cause> causes, Question question) {
        return new Selection(
                question.book(),
                asOf,
                Extent.of(unit),
                States.of(States.named("open"), causes),
                question.period().orElse(null),
                question.value("procedure", BacklogQuestion::procedure).orElse(null),
                question.value("anomaly", Question.oneOf(Anomaly.class)).orElse(null),
                null,
                null,
                null,
                null);
    }

    private static ListAddress lists(AgencyCode unit, Selection selection, List<Cause> causes, boolean ofToday) {
        return ListAddress.of(unit, selection.asOf(), selection.book())
                .with("territory", ofToday ? "today" : null)
                .with("period", selection.period())
                .with("cause", causes.isEmpty() ? null : named(causes))
                .with("procedure", selection.procedure())
                .with("anomaly", selection.anomaly());
    }

    private static String named(List<Cause> causes) {
        return causes.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Whether overdue dossiers may have that cause. */
    boolean asksFor(Cause cause) {
        return causes.isEmpty() || causes.contains(cause);
    }
}
