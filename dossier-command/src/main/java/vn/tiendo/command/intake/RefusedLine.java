package vn.tiendo.command.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a stream that could not be used.
 *
 * @param at when it was refused
 * @param line its number in the stream, from 1, blank lines counted
 * @param hash SHA-256 of the bytes of the line without its end, in hexadecimal digits
 * @param json the line itself, null where it may hold personal data
 */
public record RefusedLine(
        Instant at,
        long line,
        Reading.Refused refused,
        String hash,
        @Nullable String json) {}
