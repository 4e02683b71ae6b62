package vn.tiendo.feed;

import java.time.Duration;

/**
 * How far somebody who goes through a topic or a store is from its true end, as it was looked at again and again. Moments
 * are those of {@link System#nanoTime()}, so that no clock that is set can make it lie.
 *
 * @param next what is read next
 * @param end behind the last that is there
 * @param fineAt when it had last moved, or had nothing left to read
 * @param unreadEnd an end that was seen at {@code unreadSince} and not reached before this look
 */
public record Distance(long next, long end, long fineAt, long unreadEnd, long unreadSince) {
    /** As it is looked at for the first time. */
    public static Distance first(long next, long end, long now) {
        return new Distance(next, end, now, end, now);
    }

    /** As it is looked at again. */
    public Distance then(long nowNext, long nowEnd, long now) {
        boolean isFine = nowNext != next || nowNext >= nowEnd;
        boolean isReached = nowNext >= unreadEnd;
        return new Distance(
                nowNext, nowEnd, isFine ? now : fineAt, isReached ? nowEnd : unreadEnd, isReached ? now : unreadSince);
    }

    /** What is there and was not read. */
    public long left() {
        return Math.max(0, end - next);
    }

    /** For how long it has stood still though something is left; zero while it moves or nothing is left. */
    public Duration still(long now) {
        return left() == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, now - fineAt));
    }

    /** The least age of the oldest that was not read, zero where nothing is left. */
    public Duration behind(long now) {
        return left() == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, now - unreadSince));
    }
}
