package vn.tiendo.contract.dossier;

import java.time.Instant;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;

/**
 * What was recorded: one fact of one dossier, and the dossier's progress after it. The last event of a dossier is enough
 * to judge it.
 *
 * @param sequence 0 for the first event of the dossier, without gaps
 * @param source who told it
 * @param id the teller's identifier of it, unique within dossier and source
 * @param time when it happened
 * @param recordedAt when it was appended to the topic {@code dossier-lifecycle}
 */
public record DossierEvent(
        DossierCode dossier,
        long sequence,
        String source,
        String id,
        Instant time,
        Instant recordedAt,
        Fact fact,
        DossierProgress progress) {}
