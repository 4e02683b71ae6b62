package vn.tiendo.query.dossier;

import java.time.Instant;
import vn.tiendo.contract.code.DossierCode;

/**
 * An event of {@code dossier-events}, as far as it is kept.
 *
 * @param sequence the number of the event within its dossier, rising
 * @param position the position in the event store
 * @param recordedAt when it was told
 * @param source who told it
 * @param id the teller's identifier of it
 * @param happenedAt when it happened
 * @param fact JSON of the fact, as it came
 * @param progress JSON of the dossier's progress after the event, as it came
 */
public record RecordedEvent(
        DossierCode dossier,
        long sequence,
        long position,
        Instant recordedAt,
        String source,
        String id,
        Instant happenedAt,
        String fact,
        String progress) {}
