package vn.tiendo.command.ingest.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.AlreadyKnown;
import vn.tiendo.command.dossier.Decision.OnlyCounted;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Decision.Rejected;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.rejection.Rejection;

/** What became of events: counted once their transaction is committed, so that nothing is counted twice. */
final class Outcomes {
    private final Counter recorded;
    private final Counter alreadyKnown;
    private final Counter onlyCounted;
    private final Counter rekeyed;
    private final Map<RejectionCode, Counter> rejected = new EnumMap<>(RejectionCode.class);
    private final DistributionSummary sizes;
    private final Timer times;

    Outcomes(MeterRegistry meters) {
        recorded = outcome(meters, "recorded");
        alreadyKnown = outcome(meters, "already_known");
        onlyCounted = outcome(meters, "only_counted");
        rekeyed = outcome(meters, "rekeyed");
        for (RejectionCode code : RejectionCode.values()) {
            rejected.put(code, rejections(meters, code));
        }
        sizes = DistributionSummary.builder("tiendo.dossier.batch.size")
                .description("events decided in one transaction")
                .register(meters);
        times = Timer.builder("tiendo.dossier.batch.time")
                .description("time to read, decide and append one batch, without the commit")
                .register(meters);
    }

    private static Counter outcome(MeterRegistry meters, String outcome) {
        return Counter.builder("tiendo.dossier.events")
                .tag("outcome", outcome)
                .description("events read from dossier-lifecycle")
                .register(meters);
    }

    private static Counter rejections(MeterRegistry meters, RejectionCode code) {
        return Counter.builder("tiendo.dossier.rejections")
                .tag("code", code.name())
                .description("events read from dossier-lifecycle that could not be used")
                .register(meters);
    }

    /** Times a batch, and counts its records where it does not fail. */
    void time(int records, Runnable batch) {
        times.record(batch);
        sizes.record(records);
    }

    void count(List<Decision> decisions, List<Rejection> rejections, int rekeyings) {
        onCommit(() -> {
            decisions.forEach(this::count);
            rejections.forEach(rejection -> rejection(rejection.fault().code()).increment());
            rekeyed.increment(rekeyings);
        });
    }

    /** Rejections are counted where they are held. */
    private void count(Decision decision) {
        switch (decision) {
            case Recorded _ -> recorded.increment();
            case AlreadyKnown _ -> alreadyKnown.increment();
            case OnlyCounted _ -> onlyCounted.increment();
            case Rejected _ -> {}
        }
    }

    private Counter rejection(RejectionCode code) {
        return Objects.requireNonNull(rejected.get(code));
    }

    private static void onCommit(Runnable counting) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counting.run();
            }
        });
    }
}
