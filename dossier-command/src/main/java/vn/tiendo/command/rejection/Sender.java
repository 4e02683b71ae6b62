package vn.tiendo.command.rejection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;

/**
 * Who told something that could not be used, and how often: what waits of the last 30 days.
 *
 * @param source null where it could not be read
 * @param depth how many of its events wait that were refused for this reason
 */
public record Sender(@Nullable String source, RejectionCode code, long depth, Instant oldestAt, Instant latestAt) {}
