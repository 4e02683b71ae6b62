package vn.tiendo.query.lateness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.RuleChoices;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * Finds the days of a dossier of which the tally does not tell all.
 *
 * @param zone whose local date is the day of an instant
 * @param restating the books in which a stated date replaces the due date, a set of bits
 */
public record LateTurns(ZoneId zone, int restating) {
    /** In a book that does not say otherwise, a stated date replaces the due date. */
    public static LateTurns by(Judge judge) {
        int restating = 0;
        for (BookRules rules : judge.books().rules()) {
            if (rules.choices().map(RuleChoices::restated).orElse(true)) {
                restating |= judge.books().bit(rules.book());
            }
        }
        return new LateTurns(judge.zone(), restating);
    }

    /** Those days, one after another, timeline by timeline. */
    public List<LateTurn> of(DossierProgress progress, List<CountedTimeline> timelines) {
        List<LateTurn> turns = new ArrayList<>();
        for (CountedTimeline counted : timelines) {
            turns.addAll(turns(progress, counted, counted.books() & restating, LateTurns::clearingByDate));
            turns.addAll(turns(progress, counted, counted.books() & ~restating, LateTurns::clearingByResumption));
        }
        return turns;
    }

    /** How a dossier came back in term, by the steps of the day. */
    private interface Clearing {
        Movement of(List<Step> steps);
    }

    private List<LateTurn> turns(DossierProgress progress, CountedTimeline counted, int books, Clearing clearing) {
        if (books == 0) {
            return List.of();
        }
        YearMonth cohort =
                YearMonth.from(counted.timeline().stretches().getFirst().from());
        return changes(counted)
                .map(change -> change.turn(books, cohort, clearing.of(steps(progress, change.day()))))
                .filter(LateTurn::untold)
                .toList();
    }

    /** One stretch after another. */
    private record Change(Stretch before, Stretch after) {
        private LocalDate day() {
            return after.from();
        }

        /** Most changes do not, and are passed over before anything is looked up. */
        private boolean concernsTheStock() {
            boolean wasOverdue = StockMovement.overdue(before.state()) != null;
            boolean isOverdue = StockMovement.overdue(after.state()) != null;
            return wasOverdue || isOverdue && !before.unit().equals(after.unit());
        }

        private LateTurn turn(int books, YearMonth cohort, Movement clearing) {
            return new LateTurn(
                    day(), books, cohort, before.unit(), after.unit(), before.state(), after.state(), clearing);
        }
    }

    private static Stream<Change> changes(CountedTimeline counted) {
        List<Stretch> stretches = counted.timeline().stretches();
        return IntStream.range(1, stretches.size())
                .mapToObj(i -> new Change(stretches.get(i - 1), stretches.get(i)))
                .filter(Change::concernsTheStock);
    }

    /** The stretches that may begin on such a day, whatever the course was: there is none elsewhere. */
    public static Stream<Stretch> candidates(List<CountedTimeline> timelines) {
        return timelines.stream().flatMap(LateTurns::changes).map(Change::after);
    }

    private List<Step> steps(DossierProgress progress, LocalDate day) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return progress.course().stream()
                .filter(step -> !step.at().isBefore(from) && step.at().isBefore(to))
                .toList();
    }

    /** By the last step of the day that stated a date; else by the resumption, which moved the due date. */
    private static Movement clearingByDate(List<Step> steps) {
        return steps.reversed().stream()
                .flatMap(LateTurns::stating)
                .findFirst()
                .orElseGet(() -> clearingByResumption(steps));
    }

    private static Stream<Movement> stating(Step step) {
        return switch (step) {
            case Step.Reappointed _ -> Stream.of(Movement.REAPPOINTED);
            case Step.Resumed resumed -> resumed.dueAt() == null ? Stream.of() : Stream.of(Movement.RESUMED);
            case Step.Suspended _, Step.Transferred _, Step.Finished _ -> Stream.of();
        };
    }

    private static Movement clearingByResumption(List<Step> steps) {
        Predicate<Step> resumption = Step.Resumed.class::isInstance;
        return steps.stream().anyMatch(resumption) ? Movement.RESUMED : Movement.OTHERWISE;
    }
}
