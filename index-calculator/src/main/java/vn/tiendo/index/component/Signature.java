package vn.tiendo.index.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a change.
 *
 * @param reason null where none was given
 */
public record Signature(String by, @Nullable String reason, Instant at) {}
