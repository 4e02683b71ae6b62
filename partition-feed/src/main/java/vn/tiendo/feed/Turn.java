package vn.tiendo.feed;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;

/** What one process at a time does: health of whoever does it here, or waits here for its turn. */
public final class Turn {
    /** What no other process ever does. */
    static final Turn ALWAYS_OURS = new Turn(Optional::empty, false);

    private final Supplier<Optional<Session>> holder;
    private final boolean isShared;

    Turn(Supplier<Optional<Session>> holder) {
        this(holder, true);
    }

    private Turn(Supplier<Optional<Session>> holder, boolean isShared) {
        this.holder = holder;
        this.isShared = isShared;
    }

    /**
     * Down where the thread does not get on, or a process that says nothing has the turn; behind where the same work takes
     * long, or another process has had the turn for long.
     */
    public Health health(Pulse pulse) {
        Optional<Session> session = holder.get();
        Optional<String> trouble = trouble(pulse, session);
        if (trouble.isPresent()) {
            return down(trouble.get());
        }
        return session.filter(other -> !other.ours() && isLong(other))
                .map(Turn::ofAnother)
                .orElseGet(pulse::health);
    }

    /** Work in a turn may take long while the database works on it. */
    private Optional<String> trouble(Pulse pulse, Optional<Session> session) {
        boolean isWorkedOn =
                session.filter(Session::ours).filter(Session::works).isPresent();
        return isWorkedOn || !isShared ? pulse.trouble() : pulse.trouble(FlowStatus.STANDSTILL);
    }

    private static boolean isLong(Session session) {
        return session.turn().compareTo(FlowStatus.STANDSTILL) > 0;
    }

    private static Health ofAnother(Session session) {
        if (session.works()) {
            return behind("another process has had the turn for %d s: %s"
                    .formatted(session.turn().toSeconds(), session));
        }
        String unused = "another process has the turn and does not use it: %s has done nothing in it for %d s"
                .formatted(session, session.quiet().toSeconds());
        return session.isSilent()
                ? down(unused
                        + ", and says nothing for %d s"
                                .formatted(session.silence().toSeconds()))
                : behind(unused);
    }

    private static Health down(String reason) {
        return Health.down().withDetail("reason", reason).build();
    }

    private static Health behind(String reason) {
        return Health.status(FlowStatus.BEHIND).withDetail("reason", reason).build();
    }
}
