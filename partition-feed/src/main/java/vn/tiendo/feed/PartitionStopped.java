package vn.tiendo.feed;

import java.io.Serial;

/** A partition cannot go on without a person: its records were lost, its topic is another one, or a record shows a bug. */
final class PartitionStopped extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    PartitionStopped(String message) {
        super(message);
    }

    PartitionStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
