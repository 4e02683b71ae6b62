package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Life;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Walks through the days of every dossier in one book, one after another: no cells, no table, no index. */
final class SlowFlow {
    private final List<Walked> dossiers = new ArrayList<>();
    private final boolean datesReplace;

    private record Walked(DossierProgress progress, StandingTimeline timeline) {}

    SlowFlow(Judge judge, BookRules rules, Iterable<DossierProgress> progresses) {
        datesReplace = !rules.book().equals(Book.FIRST_PROMISE);
        progresses.forEach(progress -> dossiers.add(new Walked(progress, judge.timeline(rules, progress))));
        dossiers.removeIf(walked -> !walked.timeline().counted());
    }

    /** Figures by name and cause: {@code "entered AGENCY"}; those that are 0 are missing. */
    Map<String, Long> flow(Predicate<AgencyCode> holder, Span span, @Nullable Period period) {
        Map<String, Long> figures = new TreeMap<>();
        for (Walked walked : dossiers) {
            YearMonth received =
                    YearMonth.from(walked.timeline().stretches().getFirst().from());
            if (period == null || !received.isBefore(period.first()) && !received.isAfter(period.last())) {
                walk(walked, holder, span, figures);
            }
        }
        figures.values().removeIf(count -> count == 0);
        return figures;
    }

    private void walk(Walked walked, Predicate<AgencyCode> holder, Span span, Map<String, Long> figures) {
        Evening evening = evening(walked, span.from().minusDays(1), holder);
        evening.stock("opening", figures);
        for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
            Evening next = evening(walked, day, holder);
            compare(walked.progress(), day, evening, next, figures);
            evening = next;
        }
        evening.stock("closing", figures);
    }

    private record Evening(
            boolean here,
            @Nullable Standing standing,
            @Nullable Cause cause) {
        boolean overdue() {
            return standing == Standing.OVERDUE;
        }

        void stock(String name, Map<String, Long> figures) {
            if (here && overdue()) {
                figures.merge(name + " " + cause, 1L, Long::sum);
            }
        }
    }

    private static Evening evening(Walked walked, LocalDate day, Predicate<AgencyCode> holder) {
        Optional<Stretch> stretch = walked.timeline().on(day);
        return new Evening(
                stretch.filter(found -> holder.test(found.unit())).isPresent(),
                stretch.map(found -> found.state().standing()).orElse(null),
                stretch.map(found -> found.state().cause()).orElse(null));
    }

    private void compare(
            DossierProgress progress, LocalDate day, Evening before, Evening after, Map<String, Long> figures) {
        if (after.here() && !before.here() && before.overdue()) {
            figures.merge("in " + before.cause(), 1L, Long::sum);
        }
        if (before.here() && !after.here() && before.overdue()) {
            figures.merge("out " + before.cause(), 1L, Long::sum);
        }
        if (after.here() && before.overdue() && !after.overdue()) {
            figures.merge(cleared(progress, day, after) + " " + before.cause(), 1L, Long::sum);
        }
        if (after.here() && !before.overdue() && after.overdue()) {
            figures.merge("entered " + after.cause(), 1L, Long::sum);
        }
        if (after.here() && !before.overdue() && wasOpen(before) && after.standing() == Standing.FINISHED_LATE) {
            figures.merge("entered " + after.cause(), 1L, Long::sum);
            figures.merge("finished " + after.cause(), 1L, Long::sum);
        }
        if (after.here() && before.overdue() && after.overdue() && before.cause() != after.cause()) {
            figures.merge("changed " + before.cause(), -1L, Long::sum);
            figures.merge("changed " + after.cause(), 1L, Long::sum);
        }
    }

    private static boolean wasOpen(Evening before) {
        return before.standing() == null || before.standing().open();
    }

    private String cleared(DossierProgress progress, LocalDate day, Evening after) {
        if (after.standing() != Standing.IN_TERM && after.standing() != Standing.WAITING) {
            return "finished";
        }
        String reason = "other";
        boolean stated = false;
        for (Step step : progress.course()) {
            if (LocalDate.ofInstant(step.at(), Life.VIETNAM).equals(day)) {
                if (datesReplace && step instanceof Step.Reappointed) {
                    reason = "reappointed";
                    stated = true;
                }
                if (step instanceof Step.Resumed(var _, var dueAt) && (!stated || datesReplace && dueAt != null)) {
                    reason = "resumed";
                }
            }
        }
        return reason;
    }

    /** The same figures of a flow that the product told. */
    static Map<String, Long> figures(LateFlow flow) {
        Map<String, Long> figures = new TreeMap<>();
        Map<Movement, String> names = new EnumMap<>(Map.of(
                Movement.ENTERED, "entered",
                Movement.FINISHED, "finished",
                Movement.REAPPOINTED, "reappointed",
                Movement.RESUMED, "resumed",
                Movement.OTHERWISE, "other",
                Movement.TRANSFERRED_IN, "in",
                Movement.TRANSFERRED_OUT, "out",
                Movement.CAUSE_GAINED, "changed",
                Movement.CAUSE_LOST, "changed"));
        flow.causes().forEach((cause, part) -> {
            figures.put("opening " + cause, part.opening());
            figures.put("closing " + cause, part.closing());
            part.movements()
                    .forEach((movement, count) -> figures.merge(
                            names.get(movement) + " " + cause,
                            movement == Movement.CAUSE_LOST ? -count : count,
                            Long::sum));
        });
        figures.values().removeIf(count -> count == 0);
        return figures;
    }
}
