package vn.tiendo.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything up to a position of the event store has been sent to this partition of {@code dossier-events}.
 *
 * @param position the position in the event store
 * @param through the instant up to which everything told is included, null while that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PositionTold(long position, @Nullable Instant through) {}
