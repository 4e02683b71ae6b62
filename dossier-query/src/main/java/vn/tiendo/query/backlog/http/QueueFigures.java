package vn.tiendo.query.backlog.http;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.QueuePart;
import vn.tiendo.query.backlog.QueuePart.Dues;
import vn.tiendo.query.backlog.http.QueueAnswer.Age;
import vn.tiendo.query.backlog.http.QueueAnswer.Listed;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/** The figures of a queue, each with the address of its list: what is counted and what is listed come from one part. */
record QueueFigures(QueueQuestion asked, Queue queue) {
    // Days are asked for with four digits of a year; beyond them nothing falls due.
    private static final int LAST_YEAR = 9999;

    QueueAnswer answer(UnitOfFigures unit, Freshness freshness) {
        return new QueueAnswer(
                unit,
                asked.selection().book(),
                asked.selection().period(),
                asked.selection().asOf(),
                asked.forecast(),
                listed(queue.open(), open(asked.lists())),
                due(),
                overdue(),
                queue.worst().stream().map(this::procedure).toList(),
                freshness);
    }

    private QueueAnswer.Due due() {
        return new QueueAnswer.Due(
                listed(QueuePart.OVERDUE),
                listed(QueuePart.DUE_TODAY),
                listed(QueuePart.DUE_TOMORROW),
                listed(QueuePart.DUE_THIS_WEEK),
                listed(QueuePart.DUE_LATER),
                listed(QueuePart.NO_DUE_DATE),
                listed(QueuePart.WAITING));
    }

    private QueueAnswer.Overdue overdue() {
        return new QueueAnswer.Overdue(
                QueuePart.AGES.stream().map(this::age).toList(),
                listed(QueuePart.OVERDUE_BEFORE_DUE_DATE),
                listed(QueuePart.OVERDUE_WITHOUT_DUE_DATE),
                causes());
    }

    private Age age(QueuePart.Age age) {
        return new Age(age.from(), age.to(), listed(age.part()));
    }

    private Map<Cause, Listed> causes() {
        Map<Cause, Listed> causes = new EnumMap<>(Cause.class);
        Arrays.stream(Cause.values())
                .filter(asked::asksFor)
                .forEach(cause -> causes.put(
                        cause,
                        listed(queue.overdue(cause), overdue(asked.lists()).with("cause", cause))));
        return causes;
    }

    private QueueAnswer.OfProcedure procedure(Queue.OfProcedure procedure) {
        ListAddress lists = asked.lists().with("procedure", procedure.procedure());
        return new QueueAnswer.OfProcedure(
                procedure.procedure(),
                listed(procedure.open(), open(lists)),
                listed(procedure.overdue(), overdue(lists)));
    }

    private static Listed listed(long count, ListAddress list) {
        return new Listed(count, list.toString());
    }

    private Listed listed(QueuePart part) {
        ListAddress lists = part.standing() == Standing.OVERDUE
                ? overdue(asked.lists())
                : asked.lists().with("standing", part.standing());
        return listed(queue.of(part), falling(part.dues(), lists));
    }

    private ListAddress falling(Dues dues, ListAddress lists) {
        return switch (dues) {
            case Dues.AnyOrNone _ -> lists;
            case Dues.None _ -> lists.with("hasDue", false);
            case Dues.Between(Integer from, Integer to) ->
                lists.with("dueFrom", day(from)).with("dueTo", day(to));
        };
    }

    private @Nullable LocalDate day(@Nullable Integer days) {
        LocalDate day = days == null ? null : asked.selection().asOf().plusDays(days);
        return day == null || day.getYear() >= 0 && day.getYear() <= LAST_YEAR
                ? day
                : asked.selection().asOf();
    }

    private static ListAddress open(ListAddress lists) {
        return lists.with("standing", "open");
    }

    /** Those overdue the longest first. */
    private static ListAddress overdue(ListAddress lists) {
        return lists.with("standing", Standing.OVERDUE).with("sort", "overdue");
    }
}
