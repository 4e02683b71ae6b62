package vn.tiendo.query.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of posting something.
 *
 * @param status null where there was no answer
 * @param problem null where it was taken
 * @param took how long it took
 */
public record Answer(@Nullable Integer status, @Nullable Problem problem, Duration took) {
    /** Why something was not taken; the names are published. */
    public enum Problem {
        /** Answered with 4xx other than 408 and 429, or with 3xx: what is posted, or where, is wrong. */
        REFUSED,
        /** Answered with 5xx, 408 or 429. */
        FAILED,
        /** There was no answer in time. */
        TIMED_OUT,
        /** There was no connection, or no answer that can be read. */
        UNREACHABLE,
        /** Lies in a network that must not be reached from here. */
        FORBIDDEN
    }

    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** By the status of an answer. */
    public static Answer of(int status, Duration took) {
        if (status >= OK && status < NOT_OK) {
            return new Answer(status, null, took);
        }
        boolean ours =
                status >= NOT_OK && status < SERVER_ERROR && status != REQUEST_TIMEOUT && status != TOO_MANY_REQUESTS;
        return new Answer(status, ours ? Problem.REFUSED : Problem.FAILED, took);
    }

    /** Whether it was taken. */
    public boolean taken() {
        return problem == null;
    }

    /** Whether the receiver, or a rule here, says that the fault is not one that passes. */
    public boolean refused() {
        return problem == Problem.REFUSED || problem == Problem.FORBIDDEN;
    }
}
