package vn.tiendo.command.rejection;

import java.util.List;
import java.util.function.Consumer;

/** Rejections that have not been sent to the topic {@code dossier-rejected} yet. */
@FunctionalInterface
public interface RejectionOutbox {
    /**
     * Sends the oldest ones and marks them, under a lock that keeps other processes from doing the same.
     *
     * @param limit the most at once
     * @param sending returns when all are acknowledged; if it throws, nothing is marked
     * @return how many were sent
     */
    int send(int limit, Consumer<List<FiledRejection>> sending);
}
