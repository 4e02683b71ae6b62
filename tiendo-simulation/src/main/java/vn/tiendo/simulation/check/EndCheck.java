package vn.tiendo.simulation.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.lateness.LateTurn;
import vn.tiendo.query.lateness.LateTurns;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.story.Dice;
import vn.tiendo.simulation.world.FactTable.Known;
import vn.tiendo.simulation.world.World;

/** What is looked at when everything has come to rest. */
public final class EndCheck {
    private static final int DICE_OF_THE_END = 3_000_000;
    private static final int QUESTIONS = 40;

    private final World world;
    private final Scratch scratch;
    private final Counted counted;
    private final Dice dice;

    private EndCheck(World world) {
        this.world = world;
        this.scratch = Scratch.of(
                world.installation().command().store(),
                world.installation().query().rules().judge());
        this.counted = scratch.counted();
        this.dice = Dice.of(world.story().seed(), DICE_OF_THE_END);
    }

    /** @throws Broken if something does not hold */
    public static void of(World world) {
        EndCheck check = new EndCheck(world);
        check.everyAcknowledgedFactIsStoredOnce();
        check.scratch.all().forEach(check::dossier);
        check.everythingIsCounted();
        check.everythingIsTold();
        check.unitsAreTheSumOfTheirParts();
        check.readersAreToldSo();
        DayCheck.of(world, world.story().last());
    }

    /** An identity that was used for two contents belongs to the one that came first; one told too early claims nothing. */
    private void everyAcknowledgedFactIsStoredOnce() {
        List<String> stored = world.installation().command().store().stream()
                .map(EndCheck::identity)
                .sorted()
                .toList();
        TreeSet<String> told = new TreeSet<>();
        world.installation().told().stream()
                .filter(telling -> !Dossier.isInTheFuture(telling.event(), telling.appendedAt()))
                .forEach(telling -> told.add(identity(telling.event())));
        Broken.unlessEqual(Invariant.STORED_ONCE, "identities", List.copyOf(told), stored);
    }

    private static String identity(DossierEvent event) {
        return event.dossier() + " " + event.source() + " " + event.id();
    }

    private static String identity(LifecycleEvent event) {
        return event.dossier() + " " + event.source() + " " + event.id();
    }

    private void dossier(Scratch.Dossier dossier) {
        isKeptInOrder(dossier);
        new DossierCheck(dossier, scratch.judge(), world.story(), dice).check();
        Broken.unlessEqual(
                Invariant.JUDGED_AS_FROM_SCRATCH,
                dossier.code(),
                dossier.timelines(),
                world.installation().query().derived().timelines().of(dossier.code()));
    }

    private void isKeptInOrder(Scratch.Dossier dossier) {
        DossierCode code = dossier.code();
        Known known = world.installation().query().facts().all().get(code);
        List<Long> sequences = known == null
                ? List.of()
                : known.events().stream().map(RecordedEvent::sequence).toList();
        List<Long> all = LongStream.range(0, dossier.told().size()).boxed().toList();
        Broken.unlessEqual(Invariant.KEPT_IN_ORDER, code, all, sequences);
    }

    private void everythingIsCounted() {
        Broken.unlessEqual(
                Invariant.CELLS_AS_RECOUNTED,
                "cells",
                counted.cells(),
                world.installation().query().derived().tally().cells());
        LateTurns finder = LateTurns.by(scratch.judge());
        Stream<LateTurn> turns =
                scratch.all().flatMap(dossier -> finder.of(dossier.progress(), dossier.timelines()).stream());
        Broken.unlessEqual(
                Invariant.FLOWS_GIVE_STOCKS,
                "turns",
                turns.collect(Collectors.groupingBy(turn -> turn, Collectors.counting())),
                world.installation().query().derived().turns().counts());
    }

    /** Nothing is on its way any more. */
    private void everythingIsTold() {
        Map<TallyCell, Long> cells =
                new HashMap<>(world.installation().query().derived().tally().cells());
        cells.keySet().removeIf(cell -> cell.unit().depth() > 1);
        Broken.unlessEqual(
                Invariant.WHOLE_FOLDS,
                "last fold",
                cells,
                world.installation().index().cells());
    }

    private void unitsAreTheSumOfTheirParts() {
        for (int i = 0; i < QUESTIONS / 4; i++) {
            new PartsOfUnits(counted, world.installation().query().derived(), Question.any(world.story(), dice))
                    .check();
        }
    }

    private void readersAreToldSo() {
        for (int i = 0; i < QUESTIONS; i++) {
            Figures.check(
                    counted,
                    Question.any(world.story(), dice),
                    world.installation().query().derived());
        }
    }
}
