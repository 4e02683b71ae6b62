package vn.tiendo.command.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rejection that is held.
 *
 * @param id later ones have higher numbers
 * @param retriedAt when its event was last put back, null while it was not
 * @param discardedAt when somebody decided that it is not needed, null while nobody did
 */
public record FiledRejection(
        long id,
        Rejection rejection,
        @Nullable Instant retriedAt,
        @Nullable Instant discardedAt) {}
