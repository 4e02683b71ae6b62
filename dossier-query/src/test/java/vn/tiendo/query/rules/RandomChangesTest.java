package vn.tiendo.query.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.fixture.RuledDossiers;
import vn.tiendo.query.rules.Enactment.Enacted;
import vn.tiendo.query.snapshot.Snapshot;
import vn.tiendo.query.standing.CountedTimeline;

/** Whatever is told and whatever rules come and go, at the end all is as if judged from the beginning by the last ones. */
class RandomChangesTest {
    private static final int DOSSIERS = 120;
    private static final int ROUNDS = 15;

    private final RuledDossiers dossiers = new RuledDossiers(LocalDate.of(2023, 10, 30));
    private final Amending amending = dossiers.bean(Amending.class);
    private final RuleLedger ledger = dossiers.bean(RuleLedger.class);

    static LongStream seeds() {
        return LongStream.of(1, 2, Long.getLong("seed", new Random().nextLong()));
    }

    @AfterEach
    void close() {
        dossiers.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aChangeMovesExactlyWhatItsDryRunListed(long seed) {
        RandomRules random = new RandomRules(seed);
        Rulebook expected = ledger.inForce().rulebook();
        long moved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            dossiers.tell(random.batch("H09.12", DOSSIERS));
            dossiers.tell(random.batch("H15", DOSSIERS));
            RuleChange change = random.change();
            moved += assertMovesWhatWasListed(change, seed);
            expected = change.in(expected);
            assertThat(ledger.inForce().rulebook()).as("seed %d", seed).isEqualTo(expected);
            dossiers.assertAsIfJudgedFromTheBeginning(seed + round);
        }
        assertThat(moved).as("seed %d", seed).isPositive();
    }

    private long assertMovesWhatWasListed(RuleChange change, long seed) {
        Amendment amendment = amendment(change);
        Map<DossierCode, List<CountedTimeline>> before = dossiers.timelines();
        Set<DossierCode> listed = new TreeSet<>();
        dossiers.bean(Snapshot.class).stream(_ -> amending.preview(amendment, dossier -> listed.add(dossier.code())));
        assertThat(dossiers.timelines()).as("seed %d", seed).isEqualTo(before);

        Enacted enacted = amending.enact(amendment);

        assertThat(dossiers.movedSince(before)).as("seed %d: %s", seed, change).isEqualTo(listed);
        assertThat(enacted.moved()).as("seed %d: %s", seed, change).isEqualTo(listed.size());
        return enacted.moved();
    }

    private static Amendment amendment(RuleChange change) {
        return new Amendment(change, "an operator", null, null);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whileBatchesComeAndRulesChangeEveryReaderSeesOneOrTheOther(long seed) throws Exception {
        AtomicBoolean changing = new AtomicBoolean(true);
        try (ExecutorService others = Executors.newFixedThreadPool(3)) {
            List<Future<?>> working = List.of(
                    others.submit(() -> tellWhile(changing, "H09.12", seed + 1)),
                    others.submit(() -> tellWhile(changing, "H15.50", seed + 2)),
                    others.submit(() -> readWhile(changing, seed + 3)));
            changeRules(new RandomRules(seed), changing);
            awaitAll(working);
        }
        dossiers.assertAsIfJudgedFromTheBeginning(seed);
    }

    private void changeRules(RandomRules random, AtomicBoolean changing) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                amending.enact(amendment(random.change()));
            }
        } finally {
            changing.set(false);
        }
    }

    private void tellWhile(AtomicBoolean changing, String agency, long seed) {
        RandomRules random = new RandomRules(seed);
        while (changing.get()) {
            dossiers.tell(random.batch(agency, DOSSIERS));
        }
    }

    private void readWhile(AtomicBoolean changing, long seed) {
        while (changing.get()) {
            dossiers.assertAsIfJudgedFromTheBeginning(seed);
        }
    }

    private static void awaitAll(List<Future<?>> working) throws InterruptedException, ExecutionException {
        for (Future<?> work : working) {
            work.get();
        }
    }
}
