package vn.tiendo.local.importer;

import java.time.Duration;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.tiendo.local.importer.Answer.Acknowledged;
import vn.tiendo.local.importer.Answer.Rejected;
import vn.tiendo.local.importer.Answer.Unavailable;

/** Sends a batch again and again, at growing distances, until it is acknowledged or patience ends. */
final class PatientSender {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final EventDoor door;
    private final Duration patience;

    PatientSender(EventDoor door, Duration patience) {
        this.door = door;
        this.patience = patience;
    }

    /**
     * @throws BrokenOff if the batch is rejected, or was not acknowledged for as long as patience lasts
     */
    Acknowledged send(EventBatch batch) throws BrokenOff, InterruptedException {
        BackOffExecution pauses = pauses();
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            switch (door.post(batch)) {
                case Acknowledged acknowledged -> {
                    return acknowledged;
                }
                case Rejected rejected -> throw new BrokenOff(rejected.why());
                case Unavailable unavailable -> pause(unavailable, pauses, end);
            }
        }
    }

    /** Never longer than patience lasts, so that the last try is at its end. */
    private static void pause(Unavailable unavailable, BackOffExecution pauses, long end)
            throws BrokenOff, InterruptedException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new BrokenOff(unavailable.why());
        }
        long wanted = Math.max(pauses.nextBackOff(), unavailable.retryAfter().toMillis());
        Thread.sleep(Math.min(wanted, left));
    }

    /** Spread at random, so that the requests in flight do not come back all at once. */
    private static BackOffExecution pauses() {
        ExponentialBackOff pauses = new ExponentialBackOff();
        pauses.setInitialInterval(FIRST_PAUSE.toMillis());
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        pauses.setJitter(FIRST_PAUSE.toMillis() / 2);
        return pauses.start();
    }
}
