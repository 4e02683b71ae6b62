package vn.tiendo.command.rejection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.tiendo.command.intake.RefusedLine;
import vn.tiendo.command.intake.RejectionSink;

/**
 * Takes refused lines of all streams and holds them many at a time. Where holding is slower than refusing, refusing waits
 * for a while; what then finds no room is not held, and its sender is told to send it again.
 */
public final class GatheringSink implements RejectionSink, AutoCloseable {
    private static final int MOST_AT_ONCE = 500;
    private static final int OTHER_BYTES = 500;
    /** A commit for each would cost more than all the rest of a refusal; nobody sees that it is held a moment later. */
    private static final Duration GATHERING = Duration.ofMillis(10);

    private final Rejections rejections;
    private final Limits limits;
    private final BlockingQueue<Waiting> queue;
    private final Semaphore room;
    private final Thread holding = Thread.ofVirtual().name("refused-lines").unstarted(this::holdAll);

    /**
     * How much waits, and for how long.
     *
     * @param lines that wait to be held
     * @param bytes that these have in memory
     * @param forRoom how long a line waits for its place among them
     * @param toBeHeld and from then on until its sender is told to send it again: a database that hangs says nothing
     */
    public record Limits(int lines, int bytes, Duration forRoom, Duration toBeHeld) {
        public static final Limits USUAL = new Limits(5_000, 16 << 20, Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    public GatheringSink(Rejections rejections, Limits limits) {
        this.rejections = rejections;
        this.limits = limits;
        queue = new ArrayBlockingQueue<>(limits.lines());
        room = new Semaphore(limits.bytes());
        holding.start();
    }

    private record Waiting(Rejection rejection, CompletableFuture<Void> held) {
        int bytes() {
            byte[] event = rejection.event();
            return OTHER_BYTES + (event == null ? 0 : event.length);
        }
    }

    @Override
    public CompletableFuture<Void> refused(RefusedLine line) {
        Waiting waiting = new Waiting(rejection(line), new CompletableFuture<>());
        try {
            queue(waiting);
            waiting.held().orTimeout(limits.toBeHeld().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waiting.held().completeExceptionally(e);
        }
        return waiting.held();
    }

    private void queue(Waiting waiting) throws InterruptedException {
        long patience = limits.forRoom().toNanos();
        boolean fits = room.tryAcquire(waiting.bytes(), patience, TimeUnit.NANOSECONDS);
        if (!fits || !queue.offer(waiting, patience, TimeUnit.NANOSECONDS)) {
            room.release(fits ? waiting.bytes() : 0);
            waiting.held().completeExceptionally(new IllegalStateException("too many refused lines wait to be held"));
        }
    }

    private static Rejection rejection(RefusedLine line) {
        byte[] event = line.json() == null ? null : line.json().getBytes(StandardCharsets.UTF_8);
        return Rejection.of(line.refused(), line.at(), new Place.InStream(line.line()), line.hash(), event);
    }

    private void holdAll() {
        try {
            while (true) {
                hold(gather());
            }
        } catch (InterruptedException closed) {
            queue.forEach(waiting -> waiting.held().completeExceptionally(closed));
        }
    }

    private List<Waiting> gather() throws InterruptedException {
        List<Waiting> batch = new ArrayList<>(List.of(queue.take()));
        try {
            Thread.sleep(queue.size() < MOST_AT_ONCE ? GATHERING : Duration.ZERO);
        } catch (InterruptedException closed) {
            batch.getFirst().held().completeExceptionally(closed);
            throw closed;
        }
        queue.drainTo(batch, MOST_AT_ONCE - 1);
        return batch;
    }

    private void hold(List<Waiting> batch) {
        try {
            rejections.hold(batch.stream().map(Waiting::rejection).toList());
            batch.forEach(waiting -> waiting.held().complete(null));
        } catch (RuntimeException | Error failure) {
            batch.forEach(waiting -> waiting.held().completeExceptionally(failure));
        } finally {
            batch.forEach(waiting -> room.release(waiting.bytes()));
        }
    }

    @Override
    public void close() {
        holding.interrupt();
    }
}
