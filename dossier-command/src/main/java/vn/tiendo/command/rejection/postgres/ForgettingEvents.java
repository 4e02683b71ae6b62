package vn.tiendo.command.rejection.postgres;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Refused events are kept for 30 days, what was wrong with them for ever. */
final class ForgettingEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingEvents.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final RejectionTable table;
    private final InstantSource clock;
    private final BooleanSupplier isReliable;

    /** @param isReliable whether the clock is: one that is ahead would make old what came yesterday */
    ForgettingEvents(RejectionTable table, InstantSource clock, BooleanSupplier isReliable) {
        this.table = table;
        this.clock = clock;
        this.isReliable = isReliable;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        if (!isReliable.getAsBoolean()) {
            return;
        }
        int forgotten = table.forgetEventsBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) {
            LOG.info("forgot {} refused events that are older than {} days", forgotten, KEPT.toDays());
        }
    }
}
