package vn.tiendo.command.intake;

import java.util.concurrent.CompletableFuture;

/** Takes what a stream could not use, so that it appears among the rejections. */
public interface RejectionSink {
    /** @return completes once the refusal is held safely, or fails when it is not */
    CompletableFuture<Void> refused(RefusedLine line);
}
