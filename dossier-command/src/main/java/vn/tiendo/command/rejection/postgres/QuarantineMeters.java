package vn.tiendo.command.rejection.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.rejection.Quarantine;
import vn.tiendo.command.rejection.Rejections;
import vn.tiendo.feed.BackgroundLoop;

/** Depth and age of the quarantine as they were last counted; not a number while they are not known. */
final class QuarantineMeters implements BackgroundLoop.Work {
    /** Counting millions takes a while: it gets one part in so many of a core, however many there are. */
    private static final int SHARE = 100;

    private final Rejections rejections;
    private volatile @Nullable Quarantine last;
    private long nextNanos = System.nanoTime();

    QuarantineMeters(Rejections rejections, MeterRegistry meters) {
        this.rejections = rejections;
        for (RejectionCode code : RejectionCode.values()) {
            Gauge.builder("tiendo.rejections.depth", () -> depth(code))
                    .tag("code", code.name())
                    .description("refused in the last 30 days and not put back")
                    .register(meters);
        }
        TimeGauge.builder("tiendo.rejections.oldest.age", this::oldestAge, TimeUnit.SECONDS)
                .description("age of the oldest that was refused in the last 30 days and not put back")
                .register(meters);
        Gauge.builder("tiendo.rejections.retried", this::retried)
                .description("rejections that were put back")
                .register(meters);
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        long begin = System.nanoTime();
        if (begin - nextNanos < 0) {
            return;
        }
        try {
            last = rejections.quarantine();
            nextNanos = begin + SHARE * (System.nanoTime() - begin);
        } catch (RuntimeException unknown) {
            last = null;
            throw unknown;
        }
    }

    private @Nullable Number depth(RejectionCode code) {
        Quarantine known = last;
        return known == null ? null : known.depth().getOrDefault(code, 0L);
    }

    private @Nullable Number oldestAge() {
        Quarantine known = last;
        return known == null ? null : known.oldestAge().toSeconds();
    }

    private @Nullable Number retried() {
        Quarantine known = last;
        return known == null ? null : known.retried();
    }
}
