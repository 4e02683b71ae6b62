package vn.tiendo.simulation.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.lateness.BookPair;
import vn.tiendo.query.lateness.DifferingDossier;
import vn.tiendo.query.lateness.DifferingDossier.InBook;
import vn.tiendo.query.lateness.Explanation;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.story.Dice;
import vn.tiendo.simulation.story.Story;

/** What is looked at in each dossier. */
record DossierCheck(Scratch.Dossier dossier, Judge judge, Story story, Dice dice) {
    void check() {
        anyOrder();
        oneState();
        LocalDate day = story.first().plusDays(dice.below(story.days() + 10));
        laterChangesNothing(day);
        if (!dossier.timelines().isEmpty()) {
            differencesAreExplained(day);
        }
    }

    /** As another dossier that was told the same in another order, some of it twice. */
    private void anyOrder() {
        List<LifecycleEvent> told = new ArrayList<>(dossier.told());
        told.addAll(dossier.told().subList(0, told.size() / 3));
        Dossier other = Dossier.unknown(dossier.code());
        for (LifecycleEvent event : dice.shuffled(told)) {
            Decision decision = other.decide(event, Instant.MAX.minusSeconds(600));
            other = decision instanceof Recorded recorded ? other.evolve(recorded.event()) : other;
        }
        Broken.unlessEqual(Invariant.ANY_ORDER, dossier.code(), dossier.progress(), other.progress());
    }

    /** The books that agree are sets that make up all of them, and a timeline goes on from day to day. */
    private void oneState() {
        int books = 0;
        for (CountedTimeline counted : dossier.timelines()) {
            Broken.unlessEqual(Invariant.ONE_STATE, dossier.code(), 0, books & counted.books());
            books |= counted.books();
            goesOn(counted.timeline());
        }
        boolean received = dossier.progress().receipt() != null;
        int all = (1 << judge.books().rules().size()) - 1;
        Broken.unlessEqual(Invariant.ONE_STATE, dossier.code(), received ? all : 0, books);
    }

    private void goesOn(StandingTimeline timeline) {
        List<Stretch> stretches = timeline.stretches();
        for (int i = 1; i < stretches.size(); i++) {
            Stretch one = stretches.get(i - 1);
            Stretch next = stretches.get(i);
            boolean same = one.state() == next.state()
                    && one.unit().equals(next.unit())
                    && Objects.equals(one.due(), next.due());
            Broken.unlessEqual(Invariant.ONE_STATE, timeline, true, one.from().isBefore(next.from()) && !same);
        }
    }

    /** A retraction takes out a fact as if it had never been told, whenever it is dated. */
    private void laterChangesNothing(LocalDate day) {
        Instant night = day.plusDays(1).atStartOfDay(Story.ZONE).toInstant();
        List<LifecycleEvent> known = dossier.told().stream()
                .filter(event ->
                        event.fact() instanceof Fact.Retracted || event.time().isBefore(night))
                .toList();
        List<CountedTimeline> then = judge.judge(Judging.of(dossier.code(), known));
        for (BookRules rules : judge.books().rules()) {
            Broken.unlessEqual(
                    Invariant.LATER_CHANGES_NOTHING,
                    dossier.code() + " in " + rules.book() + " on " + day,
                    on(then, rules, day),
                    on(dossier.timelines(), rules, day));
        }
    }

    private Optional<Stretch> on(List<CountedTimeline> timelines, BookRules rules, LocalDate day) {
        return timelines.stream()
                .filter(counted -> (counted.books() & judge.books().bit(rules.book())) != 0)
                .findFirst()
                .flatMap(counted -> counted.timeline().on(day));
    }

    private void differencesAreExplained(LocalDate day) {
        BookRules one = dice.oneOf(judge.books().rules());
        for (BookRules other : judge.books().rules()) {
            Optional<Stretch> inOne = on(dossier.timelines(), one, day);
            Optional<Stretch> inOther = on(dossier.timelines(), other, day);
            if (inOne.isPresent() && inOther.isPresent() && isLate(inOne.get()) != isLate(inOther.get())) {
                DifferingDossier differing = new DifferingDossier(
                        dossier.code(), inOne.get().unit(), dossier.progress(), in(inOne.get()), in(inOther.get()));
                RuleClass found = new Explanation(judge, new BookPair(of(one), of(other))).of(differing, day);
                Broken.unlessEqual(Invariant.DIFFERENCES_EXPLAINED, differing, true, found != RuleClass.UNEXPLAINED);
            }
        }
    }

    private static boolean isLate(Stretch stretch) {
        return stretch.state().cause() != null;
    }

    private static InBook in(Stretch stretch) {
        return new InBook(Objects.requireNonNull(stretch.state().standing()), stretch.due());
    }

    private static BookPair.Of of(BookRules rules) {
        return new BookPair.Of(rules.book(), rules.choices().orElseThrow());
    }
}
