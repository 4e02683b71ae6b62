package vn.tiendo.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done by hand, as it is kept.
 *
 * @param number from 1, without gaps
 * @param at when, by the clock of the database, to the microsecond
 * @param reason null where none was given
 * @param action a name of {@link Action}; text, so that one which nobody knows can still be looked at
 * @param subject what was changed: the address of it below {@code /api/v1/}
 * @param outcome what came of it, as canonical JSON
 * @param content what holds since, as canonical JSON; null where something was only taken away, and where it is too large
 *     to be kept here as well
 * @param digest SHA-256 of the content, also of one that is too large; null where something was only taken away
 * @param previous hash of the entry before it, {@link Head#NOTHING} for the first one
 * @param hash of all the others but the content, for which the digest stands; 64 lower-case hexadecimal digits
 */
public record Entry(
        String application,
        long number,
        Instant at,
        String who,
        @Nullable String reason,
        String action,
        String subject,
        String outcome,
        @Nullable String content,
        @Nullable String digest,
        String previous,
        String hash) {
    /** With the hash that belongs to it. */
    public Entry sealed() {
        return new Entry(
                application,
                number,
                at,
                who,
                reason,
                action,
                subject,
                outcome,
                content,
                digest,
                previous,
                Seal.of(this));
    }

    /** Where the chain ends if nothing comes after it. */
    public Head head() {
        return new Head(application, number, hash);
    }
}
