package vn.tiendo.query.rebuild;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild.
 *
 * @param by who asked for it
 * @param counted dossiers that have been judged anew
 * @param total dossiers that there were when it began; others may have come since
 * @param resumedAt when it began, or went on after a break; null while it waits
 * @param resumedFrom dossiers that had been counted then
 * @param finishedAt null while it is not done
 * @param moved dossiers that stand otherwise than was kept; known at the end
 * @param cells cells that were counted otherwise; known at the end
 */
public record Rebuild(
        long id,
        String by,
        String reason,
        Instant requestedAt,
        State state,
        long counted,
        long total,
        @Nullable Instant resumedAt,
        long resumedFrom,
        @Nullable Instant finishedAt,
        long moved,
        long cells) {
    /** How far it is. */
    public enum State {
        /** Asked for, or to be begun once more because the rules have changed. */
        WAITING,
        /** Judging all dossiers, one after another. */
        COUNTING,
        /** All are judged; those of which something was told meanwhile are judged again. */
        CATCHING_UP,
        /** What was counted is what is shown. */
        DONE
    }

    /** Dossiers a second since it began or went on; 0 while that cannot be said. */
    public long rate(Instant now) {
        Instant end = finishedAt == null ? now : finishedAt;
        long millis = resumedAt == null ? 0 : Duration.between(resumedAt, end).toMillis();
        return millis <= 0 ? 0 : (counted - resumedFrom) * 1_000 / millis;
    }

    /** Seconds until all are counted at that rate, null while that cannot be said. */
    public @Nullable Long secondsLeft(Instant now) {
        long rate = rate(now);
        return rate == 0 || state == State.DONE ? null : Math.max(0, total - counted) / rate;
    }
}
