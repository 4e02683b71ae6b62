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

/**
 * Folds when there is enough, when it has waited long enough, and as soon as nothing more comes. While figures are
 * behind anyway it waits longer: the more is folded at once, the fewer cells are written and told.
 */
final class Folding implements BackgroundLoop.Work {
    /** Rows that are worth a fold, live and behind. */
    private static final int ENOUGH = 20_000;

    private static final int ENOUGH_BEHIND = 200_000;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT_BEHIND = Duration.ofSeconds(5);
    /** Figures as old as that are behind. */
    private static final Duration BEHIND = Duration.ofSeconds(5);
    /** When nothing came for that long, nothing more is waited for. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private final CellTable cells;
    private final InstantSource clock;
    private final Vacuum vacuum;
    private final FoldWatcher watcher;
    private final Timer times;
    private final DistributionSummary deltas;
    private volatile @Nullable Instant through;

    Folding(CellTable cells, Vacuum vacuum, FoldWatcher watcher, InstantSource clock, MeterRegistry meters) {
        this.cells = cells;
        this.clock = clock;
        this.vacuum = vacuum;
        this.watcher = watcher;
        this.times = Timer.builder("tiendo.tally.fold.time")
                .description("time of one fold")
                .register(meters);
        this.deltas = DistributionSummary.builder("tiendo.tally.fold.deltas")
                .description("differences folded at once")
                .register(meters);
        TimeGauge.builder("tiendo.tally.behind", this, TimeUnit.MILLISECONDS, Folding::behind)
                .description("age of the instant up to which everything told is in the cells")
                .register(meters);
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) throws InterruptedException {
        if (waiting > 0) {
            gather(loop, waiting);
        }
        fold();
    }

    private void gather(BackgroundLoop loop, int waiting) throws InterruptedException {
        boolean isBehind = behind() > BEHIND.toMillis();
        int enough = isBehind ? ENOUGH_BEHIND : ENOUGH;
        long end = System.nanoTime() + (isBehind ? LONGEST_WAIT_BEHIND : LONGEST_WAIT).toNanos();
        int rows = waiting;
        while (rows < enough && System.nanoTime() < end) {
            int more = loop.await(QUIET);
            if (more == 0) {
                return;
            }
            rows += more;
        }
    }

    private void fold() {
        Fold fold = times.record(cells::fold).orElse(Fold.NONE);
        if (fold.number() != null) {
            through = fold.through();
            watcher.folded();
        }
        if (fold.deltas() > 0) {
            deltas.record(fold.deltas());
            vacuum.removed(fold.deltas());
        }
    }

    /** Milliseconds; not a number while nothing is known. */
    private double behind() {
        Instant known = through;
        return known == null
                ? Double.NaN
                : Duration.between(known, clock.instant()).toMillis();
    }
}
