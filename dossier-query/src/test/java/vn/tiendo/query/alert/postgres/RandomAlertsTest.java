package vn.tiendo.query.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.fixture.RandomFacts;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuilds;
import vn.tiendo.query.rules.RuleLedger;

/** Whatever is told in whatever order, day by day: what the database decides is what somebody finds who looks at it all. */
class RandomAlertsTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 5);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 24);
    private static final int FACTS = 1_500;
    private static final int DOSSIERS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2_023})
    void whatIsDecidedIsWhatALookAtEverythingFinds(long seed) {
        Random random = new Random(seed);
        try (AlertWorld world = new AlertWorld(FIRST)) {
            SlowAlerts slow = new SlowAlerts(
                    world.bean(RuleLedger.class)
                            .inForce()
                            .rulebook()
                            .calendar(world.clock().getZone())
                            .ordinary(),
                    FIRST);
            List<LifecycleEvent> untold = facts(seed, random);
            for (LocalDate today = FIRST; today.isBefore(LAST); today = today.plusDays(1 + random.nextInt(3) / 2)) {
                world.on(today);
                tellSome(world, untold, random);
                world.round();
                look(world, slow, today);
                assertThat(new TreeSet<>(world.alerts("DUE", "BECAME", "BACK")))
                        .as("seed %d, %s", seed, today)
                        .isEqualTo(slow.told());
            }
            assertThat(world.alerts())
                    .as("seed %d", seed)
                    .hasSizeGreaterThan(30)
                    .doesNotHaveDuplicates();
            rebuildSendsNothing(world);
        }
    }

    private static List<LifecycleEvent> facts(long seed, Random random) {
        RandomFacts facts = new RandomFacts(seed, DOSSIERS);
        List<LifecycleEvent> all = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            all.add(facts.next());
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Two thirds of what has happened by now; the rest comes late. */
    private static void tellSome(AlertWorld world, List<LifecycleEvent> untold, Random random) {
        List<LifecycleEvent> now = untold.stream()
                .filter(fact -> !fact.time().isAfter(world.clock().instant()) && random.nextInt(3) > 0)
                .toList();
        untold.removeAll(now);
        if (!now.isEmpty()) {
            world.tell(now);
        }
    }

    private static void look(AlertWorld world, SlowAlerts slow, LocalDate today) {
        world.bean(DossierScan.class)
                .after(null, DOSSIERS)
                .forEach(dossier -> dossier.timelines().stream()
                        .filter(counted -> (counted.books() & 1) != 0)
                        .forEach(counted -> slow.look(dossier.code().value(), counted.timeline(), today)));
    }

    private static void rebuildSendsNothing(AlertWorld world) {
        List<String> before = world.alerts();
        Rebuilds rebuilds = world.bean(Rebuilds.class);
        long number =
                rebuilds.request("test", "to see that nothing is told twice").id();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> rebuilds.find(number).orElseThrow().state() == Rebuild.State.DONE);
        world.round();

        assertThat(world.alerts()).isEqualTo(before);
    }
}
