package vn.tiendo.command.dossier;

import java.time.Instant;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * What a dossier is told.
 *
 * @param appendedAt when it was appended to the topic {@code dossier-lifecycle}
 */
public record Telling(LifecycleEvent event, Instant appendedAt) {
    public DossierCode dossier() {
        return event.dossier();
    }
}
