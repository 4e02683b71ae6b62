package vn.tiendo.command.eventstore;

import java.time.Instant;

/**
 * Where an event was recorded.
 *
 * @param position in the order of all events
 * @param sequence within the dossier, from 0
 * @param recordedAt when it was appended to the topic {@code dossier-lifecycle}
 */
public record Recording(long position, int sequence, Instant recordedAt) {}
