package vn.tiendo.simulation.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Judging;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.story.Dice;
import vn.tiendo.simulation.world.FactTable.Known;
import vn.tiendo.simulation.world.World;

/** What is cheap enough to be looked at on every day, while everything is on its way. */
public final class DayCheck {
    private static final int DICE_OF_DAYS = 2_000_000;

    private final World world;
    private final LocalDate day;
    private final Dice dice;

    private DayCheck(World world, LocalDate day) {
        this.world = world;
        this.day = day;
        this.dice = Dice.of(world.story().seed(), DICE_OF_DAYS + (int) day.toEpochDay());
    }

    /** @throws Broken if something does not hold at the end of a day */
    public static void of(World world, LocalDate day) {
        DayCheck check = new DayCheck(world, day);
        check.figuresAreNeverBehind();
        check.someDossierIsJudgedAsFromScratch();
        check.theIndexShowsWholeFolds();
        check.ranksAreCompetitionRanks();
    }

    /** What has been applied is counted, folded or not. */
    private void figuresAreNeverBehind() {
        Counted counted = Counted.of(world.installation().query().facts().all().keySet().stream()
                .map(code -> world.installation().query().derived().timelines().of(code)));
        Figures.check(
                counted,
                Question.any(world.story(), dice),
                world.installation().query().derived());
    }

    private void someDossierIsJudgedAsFromScratch() {
        List<Entry<DossierCode, Known>> all =
                List.copyOf(world.installation().query().facts().all().entrySet());
        if (!all.isEmpty()) {
            Entry<DossierCode, Known> some = dice.oneOf(all);
            check(Objects.requireNonNull(some.getKey()), some.getValue());
        }
    }

    private void check(DossierCode code, Known known) {
        Judge judge = world.installation().query().rules().judge();
        List<LifecycleEvent> told = dice.shuffled(known.events().stream()
                .map(event -> world.installation().command().store().get((int) event.position()))
                .map(Scratch::told)
                .toList());
        Broken.unlessEqual(Invariant.ANY_ORDER, code, Judging.of(code, told), known.progress());
        Broken.unlessEqual(
                Invariant.JUDGED_AS_FROM_SCRATCH,
                code,
                judge.judge(known.progress()),
                world.installation().query().derived().timelines().of(code));
    }

    private void theIndexShowsWholeFolds() {
        long fold = world.installation().index().visible();
        Broken.unlessEqual(
                Invariant.WHOLE_FOLDS,
                "fold " + fold,
                world.installation().publishing().provincesAt(fold),
                world.installation().index().cells());
    }

    private void ranksAreCompetitionRanks() {
        Question asked = Question.any(world.story(), dice);
        Period period = asked.period() == null ? Period.year(YearMonth.from(day)) : asked.period();
        Rankings.check(world.installation().index().reading(asked.book(), new PeriodOnDay(period, asked.to())));
    }
}
