package vn.tiendo.query.rebuild.postgres;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuild.State;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Rules;

/**
 * Works on the rebuild that is under way, step by step, each a transaction of its own: whoever is killed goes on from the
 * last step, and several processes may take turns.
 */
final class Rebuilding implements BackgroundLoop.Work {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
    private static final int BATCH = 1_000;
    /** Many dossiers share a cell: the more are folded at once, the fewer cells are written. */
    private static final int DOSSIERS_A_FOLD = 20 * BATCH;

    private final TransactionTemplate transactions;
    private final RunTable runs;
    private final DerivedAs derived;
    private final TouchedDossiers touched;
    private final Switch tables;
    private final Rules rules;
    private final DossierScan dossiers;
    private final Derivation derivation;
    private @Nullable Long known;
    private volatile @Nullable Rebuild underWay;

    /** @param derivation without a witness */
    Rebuilding(
            TransactionTemplate transactions,
            RunTable runs,
            DerivedAs derived,
            TouchedDossiers touched,
            Switch tables,
            Rules rules,
            DossierScan dossiers,
            Derivation derivation) {
        this.transactions = transactions;
        this.runs = runs;
        this.derived = derived;
        this.touched = touched;
        this.tables = tables;
        this.rules = rules;
        this.dossiers = dossiers;
        this.derivation = derivation;
    }

    /** Before anything new is told: what was told before may not have been derived as it is now. */
    void check() {
        transactions.executeWithoutResult(_ -> {
            if (derived.isCurrent()) {
                derived.keep();
            } else {
                runs.request("Tiendo", "what is derived from the facts has changed with the program");
            }
        });
    }

    /** What was last seen to be under way, in whatever process, null where nothing was. */
    @Nullable Rebuild underWay() {
        return underWay;
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        boolean more = true;
        while (more && !loop.closed()) {
            more = Boolean.TRUE.equals(transactions.execute(_ -> step()));
            loop.beats();
        }
    }

    /** Whether there is more to do. */
    private boolean step() {
        boolean ours = tables.tryLock();
        Optional<Rebuild> open = runs.open();
        underWay = open.orElse(null);
        if (!ours) {
            return false;
        }
        open.ifPresent(this::step);
        return open.isPresent();
    }

    private void step(Rebuild rebuild) {
        resume(rebuild);
        switch (rebuild.state()) {
            case WAITING -> begin(rebuild);
            case COUNTING -> count(rebuild);
            case CATCHING_UP -> catchUp(rebuild);
            case DONE -> throw new IllegalStateException("done already");
        }
    }

    /** One that another process, or this one in a former life, has begun. */
    private void resume(Rebuild rebuild) {
        if (known == null || known != rebuild.id()) {
            known = rebuild.id();
            runs.resume(rebuild.id());
        }
    }

    private void begin(Rebuild rebuild) {
        tables.holdEverybody();
        touched.forget();
        tables.createTables();
        runs.begin(rebuild.id());
        LOG.info("Rebuild {} begins: {}", rebuild.id(), rebuild.reason());
    }

    private void count(Rebuild rebuild) {
        tables.writeBeside();
        tables.loseTheStepInACrash();
        Judge judge = rules.held(List.of());
        if (!runs.isByRulesInForce(rebuild.id())) {
            runs.enter(rebuild.id(), State.WAITING);
            return;
        }
        List<StoredDossier> some = dossiers.after(runs.last(rebuild.id()), BATCH);
        if (some.isEmpty()) {
            runs.enter(rebuild.id(), State.CATCHING_UP);
        } else {
            judge(some, judge);
            runs.counted(rebuild.id(), some.getLast().code(), some.size());
        }
        if (rebuild.counted() % DOSSIERS_A_FOLD == 0) {
            tables.foldBeside();
        }
    }

    private void catchUp(Rebuild rebuild) {
        tables.writeBeside();
        Judge judge = rules.held(List.of());
        List<DossierCode> some = touched.take(BATCH);
        judge(dossiers.of(some), judge);
        if (some.size() < BATCH / 2) {
            finish(rebuild, judge);
        }
    }

    private void finish(Rebuild rebuild, Judge judge) {
        tables.holdEverybody();
        if (!runs.isByRulesInForce(rebuild.id())) {
            runs.enter(rebuild.id(), State.WAITING);
            return;
        }
        for (List<DossierCode> some = touched.take(BATCH); !some.isEmpty(); some = touched.take(BATCH)) {
            judge(dossiers.of(some), judge);
        }
        Switch.Difference difference = tables.putInPlace();
        tables.dropTables();
        derived.keep();
        runs.done(rebuild.id(), difference.moved(), difference.cells());
        LOG.info(
                "Rebuild {} is done: {} dossiers stand otherwise, {} cells were counted otherwise",
                rebuild.id(),
                difference.moved(),
                difference.cells());
    }

    private void judge(List<StoredDossier> some, Judge judge) {
        derivation.derive(
                some.stream()
                        .map(dossier -> dossier.judged(judge.judge(dossier.progress())))
                        .toList(),
                judge);
    }
}
