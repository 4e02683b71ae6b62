package vn.tiendo.query.dashboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.QueuePart;
import vn.tiendo.query.backlog.QueuePart.Dues;

/** What is open in a unit by when it falls due, what hurts most first: where a manager begins. */
public record DueStrip(List<Part> parts) {
    public DueStrip {
        parts = List.copyOf(parts);
    }

    /**
     * One part of it; each open dossier is in one.
     *
     * @param key what it says, as in the words {@code due.TODAY}
     * @param list the address of exactly these dossiers
     */
    public record Part(String key, long count, String list) {}

    static DueStrip of(Queue queue, AgencyCode unit, Asked asked) {
        Map<String, QueuePart> parts = new LinkedHashMap<>();
        parts.put("OVERDUE", QueuePart.OVERDUE);
        parts.put("TODAY", QueuePart.DUE_TODAY);
        parts.put("TOMORROW", QueuePart.DUE_TOMORROW);
        parts.put("THIS_WEEK", QueuePart.DUE_THIS_WEEK);
        parts.put("LATER", QueuePart.DUE_LATER);
        parts.put("NO_DATE", QueuePart.NO_DUE_DATE);
        parts.put("WAITING", QueuePart.WAITING);
        return of(parts, queue, unit, asked);
    }

    /** What falls due within some days, today among them. */
    static DueStrip soon(Queue queue, AgencyCode unit, Asked asked) {
        Map<String, QueuePart> parts = new LinkedHashMap<>();
        parts.put("TODAY", QueuePart.DUE_TODAY);
        parts.put("THREE_DAYS", QueuePart.DUE_WITHIN_THREE_DAYS);
        parts.put("A_WEEK", QueuePart.DUE_WITHIN_A_WEEK);
        return of(parts, queue, unit, asked);
    }

    /** What is overdue by how long, the shortest first; what no due day made overdue only where there is some. */
    static DueStrip ages(Queue queue, AgencyCode unit, Asked asked) {
        Map<String, QueuePart> parts = new LinkedHashMap<>();
        if (queue.of(QueuePart.OVERDUE_BEFORE_DUE_DATE) > 0) {
            parts.put("BEFORE_DUE", QueuePart.OVERDUE_BEFORE_DUE_DATE);
        }
        QueuePart.AGES.forEach(age -> parts.put("AGE_" + age.from(), age.part()));
        if (queue.of(QueuePart.OVERDUE_WITHOUT_DUE_DATE) > 0) {
            parts.put("OVERDUE_NO_DATE", QueuePart.OVERDUE_WITHOUT_DUE_DATE);
        }
        return of(parts, queue, unit, asked);
    }

    private static DueStrip of(Map<String, QueuePart> parts, Queue queue, AgencyCode unit, Asked asked) {
        return new DueStrip(parts.entrySet().stream()
                .map(part -> new Part(part.getKey(), queue.of(part.getValue()), address(part.getValue(), unit, asked)))
                .toList());
    }

    /** The longest of its parts, against which the others are drawn. */
    public long most() {
        return parts.stream().mapToLong(Part::count).max().orElse(0);
    }

    private static String address(QueuePart part, AgencyCode unit, Asked asked) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("standing", part.standing().name());
        if (part.standing() == Standing.OVERDUE) {
            filters.put("sort", "overdue");
        }
        switch (part.dues()) {
            case Dues.AnyOrNone _ -> {}
            case Dues.None _ -> filters.put("hasDue", "false");
            case Dues.Between(Integer from, Integer to) -> {
                if (from != null) {
                    filters.put("dueFrom", asked.asOf().plusDays(from).toString());
                }
                if (to != null) {
                    filters.put("dueTo", asked.asOf().plusDays(to).toString());
                }
            }
        }
        return asked.all(unit)
                + filters.entrySet().stream().map(one -> "&" + one).collect(Collectors.joining());
    }
}
