package vn.tiendo.command.rejection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import vn.tiendo.command.intake.RefusedLine;
import vn.tiendo.command.intake.RejectionSink;

/** Takes refused lines of all streams and holds them many at a time. Where holding is slower than refusing, refusing waits. */
public final class GatheringSink implements RejectionSink, AutoCloseable {
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 5_000;

    private final Rejections rejections;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread holding = Thread.ofVirtual().name("refused-lines").unstarted(this::holdAll);

    public GatheringSink(Rejections rejections) {
        this.rejections = rejections;
        holding.start();
    }

    private record Waiting(Rejection rejection, CompletableFuture<Void> held) {}

    @Override
    public CompletableFuture<Void> refused(RefusedLine line) {
        Waiting waiting = new Waiting(rejection(line), new CompletableFuture<>());
        try {
            queue.put(waiting);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            waiting.held().completeExceptionally(e);
        }
        return waiting.held();
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
        } catch (RuntimeException failure) {
            batch.forEach(waiting -> waiting.held().completeExceptionally(failure));
        }
    }

    @Override
    public void close() {
        holding.interrupt();
    }
}
