package vn.tiendo.command.intake.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Room for so much at once. Who finds none waits for a moment, and is sent away. */
final class Room {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Semaphore free;

    Room(int most) {
        free = new Semaphore(most, true);
    }

    /** @return false if there was no room; otherwise whoever entered must leave */
    boolean enter(int much) {
        try {
            return free.tryAcquire(much, PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(int much) {
        free.release(much);
    }
}
