package vn.tiendo.command.rejection;

import java.nio.charset.StandardCharsets;
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
    private static final int MOST_WAITING = 5_000;
    private static final int MOST_WAITING_BYTES = 16 << 20;
    private static final int OTHER_BYTES = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final Rejections rejections;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Semaphore room = new Semaphore(MOST_WAITING_BYTES);
    private final Thread holding = Thread.ofVirtual().name("refused-lines").unstarted(this::holdAll);

    public GatheringSink(Rejections rejections) {
        this.rejections = rejections;
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waiting.held().completeExceptionally(e);
        }
        return waiting.held();
    }

    private void queue(Waiting waiting) throws InterruptedException {
        boolean fits = room.tryAcquire(waiting.bytes(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!fits || !queue.offer(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
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
                List<Waiting> batch = new ArrayList<>(List.of(queue.take()));
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                hold(batch);
            }
        } catch (InterruptedException closed) {
            queue.forEach(waiting -> waiting.held().completeExceptionally(closed));
        }
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
