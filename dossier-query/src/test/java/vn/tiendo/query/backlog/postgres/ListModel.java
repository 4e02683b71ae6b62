package vn.tiendo.query.backlog.postgres;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.Sort;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** What a list must hold, found by looking at every dossier. */
record ListModel(List<Stored> all) {
    /** A dossier of the model, counted in the books of the bits. */
    record Stored(
            String code,
            int books,
            String procedure,
            StandingTimeline timeline,
            List<Anomaly> anomalies,
            @Nullable LocalDate saidLate) {}

    List<BacklogItem> list(Selection selection, int bit, Sort sort) {
        return all.stream()
                .filter(stored -> (stored.books & bit) != 0)
                .flatMap(stored -> item(stored, selection).stream())
                .sorted(order(sort))
                .toList();
    }

    private static Optional<BacklogItem> item(Stored stored, Selection selection) {
        return stored.timeline
                .on(selection.asOf())
                .filter(stretch -> wanted(stored, stretch, selection))
                .map(stretch -> item(stored, stretch, selection.asOf()));
    }

    private static boolean wanted(Stored stored, Stretch stretch, Selection wanted) {
        LocalDate received = stored.timeline.stretches().getFirst().from();
        return (wanted.unit() == null || wanted.unit().contains(stretch.unit()))
                && wanted.states().contains(stretch.state())
                && (wanted.period() == null
                        || (!received.isBefore(wanted.period().firstDay())
                                && !received.isAfter(wanted.period().lastDay())))
                && (wanted.procedure() == null || wanted.procedure().equals(stored.procedure))
                && (wanted.anomaly() == null || stored.anomalies.contains(wanted.anomaly()))
                && (wanted.saidLate() == null || wanted.saidLate() == saidLate(stored, wanted.asOf()))
                && (wanted.hasDue() == null || wanted.hasDue() == (stretch.due() != null))
                && dueWithin(stretch.due(), wanted.dueFrom(), wanted.dueTo());
    }

    private static boolean saidLate(Stored stored, LocalDate asOf) {
        return stored.saidLate != null && !stored.saidLate.isAfter(asOf);
    }

    private static boolean dueWithin(@Nullable LocalDate due, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || (due != null && !due.isBefore(from)))
                && (to == null || (due != null && !due.isAfter(to)));
    }

    private static BacklogItem item(Stored stored, Stretch stretch, LocalDate asOf) {
        return new BacklogItem(
                new DossierCode(stored.code),
                stretch.unit(),
                stored.procedure,
                stored.timeline.stretches().getFirst().from(),
                stretch.due(),
                standing(stretch.state()),
                stretch.state().cause(),
                daysOverdue(stored.timeline, stretch, asOf),
                stored.anomalies);
    }

    private static Standing standing(TallyState state) {
        return Optional.ofNullable(state.standing()).orElseThrow();
    }

    private static @Nullable Integer daysOverdue(StandingTimeline timeline, Stretch stretch, LocalDate asOf) {
        if (!standing(stretch.state()).late() || stretch.due() == null) {
            return null;
        }
        LocalDate end = standing(stretch.state()).open() ? asOf : finish(timeline);
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(stretch.due(), end)));
    }

    private static LocalDate finish(StandingTimeline timeline) {
        return timeline.stretches().stream()
                .filter(stretch -> !standing(stretch.state()).open())
                .findFirst()
                .orElseThrow()
                .from();
    }

    private static Comparator<BacklogItem> order(Sort sort) {
        Comparator<BacklogItem> order = switch (sort) {
            case DUE ->
                Comparator.comparing(BacklogItem::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
            case RECEIVED -> Comparator.comparing(BacklogItem::received);
            case OVERDUE ->
                Comparator.comparing(
                        BacklogItem::daysOverdue, Comparator.nullsLast(Comparator.<Integer>reverseOrder()));
        };
        return order.thenComparing(BacklogItem::code);
    }
}
