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
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.tally.FoldWatcher;
import vn.tiendo.query.tally.Pace;

/**
 * Folds when there is enough, when it has waited long enough, and as soon as nothing more comes. Readers see what is not
 * folded yet; so under load it folds a small part of the time only: the more at once, the fewer cells are written and
 * told.
 */
final class Folding implements BackgroundLoop.Work {
    /** Rows that are worth a fold: more of them would make readers slow. */
    private static final int ENOUGH = 100_000;

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    /** When nothing came for that long, nothing more is waited for. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private final CellTable cells;
    private final Vacuum vacuum;
    private final FoldWatcher watcher;
    private final TracedFolds traced;
    private final Timer times;
    private final DistributionSummary deltas;
    private final Pace pace = new Pace();
    private volatile @Nullable Instant through;

    Folding(
            CellTable cells,
            Vacuum vacuum,
            FoldWatcher watcher,
            TracedFolds traced,
            InstantSource clock,
            MeterRegistry meters) {
        this.cells = cells;
        this.vacuum = vacuum;
        this.watcher = watcher;
        this.traced = traced;
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
        long begin = System.nanoTime();
        fold();
        pace.worked(begin, System.nanoTime());
    }

    private void gather(BackgroundLoop loop, int waiting) throws InterruptedException {
        long end = System.nanoTime() + longest(SHORTEST_WAIT, pace.rest()).toNanos();
        int rows = waiting;
        while (rows < ENOUGH && System.nanoTime() < end && !loop.closed()) {
            int more = loop.await(QUIET);
            if (more == 0 && !pace.left(System.nanoTime()).isPositive()) {
                return;
            }
            rows += more;
        }
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private void fold() {
        Fold fold = times.record(() -> traced.fold(cells)).orElse(Fold.NONE);
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
    private double behind(InstantSource clock) {
        Instant known = through;
        return known == null
                ? Double.NaN
                : Duration.between(known, clock.instant()).toMillis();
    }
}
