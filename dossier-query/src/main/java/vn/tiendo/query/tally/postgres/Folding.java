package vn.tiendo.query.tally.postgres;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.tally.BackgroundLoop;
import vn.tiendo.query.tally.FoldWatcher;

/** Folds when there is enough, when a second has passed, and as soon as nothing more comes. */
final class Folding implements BackgroundLoop.Work {
    /** Rows that are worth a fold. */
    private static final int ENOUGH = 20_000;
    /** The most rows of one fold, and so of one transaction. */
    private static final int MOST = 1_000_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** When nothing came for that long, nothing more is waited for. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private final CellTable cells;
    private final Vacuum vacuum;
    private final FoldWatcher watcher;
    private final Timer times;
    private final DistributionSummary deltas;
    private volatile @Nullable Instant through;

    Folding(CellTable cells, Vacuum vacuum, FoldWatcher watcher, InstantSource clock, MeterRegistry meters) {
        this.cells = cells;
        this.vacuum = vacuum;
        this.watcher = watcher;
        this.times = Timer.builder("tiendo.tally.fold.time")
                .description("time of one fold")
                .register(meters);
        this.deltas = DistributionSummary.builder("tiendo.tally.fold.deltas")
                .description("differences folded at once")
                .register(meters);
        TimeGauge.builder("tiendo.tally.behind", this, TimeUnit.MILLISECONDS, folding -> folding.behind(clock))
                .description("age of the instant up to which everything told is in the cells")
                .register(meters);
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) throws InterruptedException {
        if (waiting > 0) {
            gather(loop, waiting);
        }
        boolean more = true;
        while (more) {
            more = foldOnce();
        }
    }

    private static void gather(BackgroundLoop loop, int waiting) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        int rows = waiting;
        while (rows < ENOUGH && System.nanoTime() < end) {
            int more = loop.await(QUIET);
            if (more == 0) {
                return;
            }
            rows += more;
        }
    }

    /** @return whether more is waiting */
    private boolean foldOnce() {
        Fold fold = times.record(() -> cells.fold(MOST)).orElse(Fold.NONE);
        if (fold.number() != null) {
            through = fold.through();
            watcher.folded();
        }
        if (fold.deltas() > 0) {
            deltas.record(fold.deltas());
            vacuum.removed(fold.deltas());
        }
        return fold.deltas() == MOST;
    }

    private double behind(InstantSource clock) {
        Instant known = through;
        return known == null
                ? Double.NaN
                : Duration.between(known, clock.instant()).toMillis();
    }
}
