package vn.tiendo.command.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * One event as it is stored.
 *
 * @param position in the order of all events
 * @param dossier its code
 * @param sequence within the dossier, from 0
 * @param type its name on the wire
 * @param time when it happened
 * @param recordedAt when it was appended to the topic {@code dossier-lifecycle}
 * @param payload JSON of a {@link vn.tiendo.contract.dossier.DossierEvent}
 */
@SuppressWarnings("ArrayRecordComponent") // carries bytes and is never compared
public record StoredEvent(
        long position, String dossier, int sequence, String type, Instant time, Instant recordedAt, byte[] payload) {

    /** The identifier of the event for everyone, which follows from its dossier and sequence. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((dossier + '/' + sequence).getBytes(StandardCharsets.UTF_8));
    }
}
