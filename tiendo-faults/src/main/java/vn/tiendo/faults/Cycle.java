package vn.tiendo.faults;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import vn.tiendo.faults.fault.Fault;
import vn.tiendo.faults.fault.Faults;
import vn.tiendo.faults.fault.Pace;
import vn.tiendo.faults.fault.Scene;
import vn.tiendo.faults.load.Ledger;
import vn.tiendo.faults.load.Shops;
import vn.tiendo.faults.site.Rest;
import vn.tiendo.faults.site.Site;
import vn.tiendo.faults.verdict.Court;
import vn.tiendo.faults.verdict.Verdict;
import vn.tiendo.tests.random.RandomDossiers;

/**
 * Shops tell; at a moment something breaks, for a while; the cause goes away; when everything is at rest, it is judged.
 *
 * @param seed of what is told, of the moment, and of all that a fault leaves to chance
 * @param dossiers that are told of
 */
record Cycle(long seed, String name, Pace pace, int dossiers) {
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 15);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** Seeds that follow one another tell of different dossiers, so that cycles can follow one another. */
    private static final int SEEDS_APART = 1_000;

    /** Never throws: what goes wrong is the outcome. */
    Outcome run(Site site, Ledger ledger) {
        Random dice = new Random(seed);
        Fault fault = Faults.named(name);
        try (Shops shops = new Shops(site, ledger, lines(), dice);
                Watch watch = new Watch(site)) {
            awaitReady(watch);
            long moment = dice.nextLong(shops.shortest().toMillis() / 2);
            shops.open();
            Thread.sleep(moment);
            return outcome(fault, new Scene(site, shops, dice), watch, ledger);
        } catch (Exception failure) {
            return Outcome.failed(seed, name, failure);
        }
    }

    private Outcome outcome(Fault fault, Scene scene, Watch watch, Ledger ledger) throws Exception {
        long begin = System.nanoTime();
        fault.inflict(scene);
        Thread.sleep(fault.lasting(pace));
        fault.lift(scene);
        long end = System.nanoTime();
        scene.shops().finish(PATIENCE);
        awaitReady(watch);
        new Rest(scene.site()).await(PATIENCE);
        Duration rest = Duration.ofNanos(System.nanoTime() - end);
        List<Verdict> verdicts = Court.judge(scene.site(), ledger, scene.dice());
        Optional<Watch.Red> red = watch.firstRed(begin);
        return new Outcome(
                seed,
                name,
                ledger.told().size(),
                red.map(Watch.Red::after).orElse(null),
                red.map(Watch.Red::instance).orElse(null),
                watch.lastGreen(end),
                rest,
                verdicts,
                fault.remark().orElse(null),
                null);
    }

    private List<String> lines() {
        int from = Math.floorMod(seed, SEEDS_APART) * SEEDS_APART;
        return new RandomDossiers(seed, TODAY).lines(from, from + dossiers);
    }

    private static void awaitReady(Watch watch) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!watch.isGreen()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not ready after %d s".formatted(PATIENCE.toSeconds()));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }
}
