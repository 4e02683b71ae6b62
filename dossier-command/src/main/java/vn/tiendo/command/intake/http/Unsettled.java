package vn.tiendo.command.intake.http;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The lines of one stream that nobody holds safely yet, in their order; never many. */
final class Unsettled {
    /** Enough to keep Kafka busy for as long as it takes to answer. */
    private static final int MOST = 5_000;

    private final Queue<CompletableFuture<Void>> lines = new ArrayDeque<>();
    private long settled;

    /**
     * Adds the next line, and waits where there are too many.
     *
     * @throws ExecutionException if a line before this one failed
     */
    void add(CompletableFuture<Void> line) throws ExecutionException, InterruptedException {
        lines.add(line);
        while (lines.size() > MOST || isFirstDone()) {
            settleFirst();
        }
    }

    /** @throws ExecutionException if a line failed; those before it are settled */
    void settleAll() throws ExecutionException, InterruptedException {
        while (!lines.isEmpty()) {
            settleFirst();
        }
    }

    /** How many lines from the beginning of the stream need not be sent again. */
    long settled() {
        return settled;
    }

    private boolean isFirstDone() {
        CompletableFuture<Void> first = lines.peek();
        return first != null && first.isDone();
    }

    /** A line that failed stays the first. */
    private void settleFirst() throws ExecutionException, InterruptedException {
        lines.element().get();
        lines.remove();
        settled++;
    }
}
