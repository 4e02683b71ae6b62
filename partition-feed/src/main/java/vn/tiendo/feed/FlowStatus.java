package vn.tiendo.feed;

import java.time.Duration;
import org.springframework.boot.health.contributor.Status;

/** What health says between well and down, and from when on. */
public final class FlowStatus {
    /** Records move, and what is read was told a while ago. */
    public static final Status BEHIND = new Status("BEHIND", "records move, and what is read was told a while ago");

    /** All figures are worked out once more, beside those that are shown. */
    public static final Status REBUILDING = new Status("REBUILDING", "figures are worked out once more");

    /** What stands still for longer is down: whoever asks each second learns of it within five. */
    public static final Duration STANDSTILL = Duration.ofMillis(3_500);

    /** What fails and is tried again is no trouble before that: two that lock each other out, a connection that is cut. */
    public static final Duration GRACE = Duration.ofSeconds(2);

    /** What is read later than this is behind. */
    public static final Duration LATE = Duration.ofSeconds(10);

    private FlowStatus() {}
}
