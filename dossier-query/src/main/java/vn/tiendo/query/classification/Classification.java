package vn.tiendo.query.classification;

import java.time.Instant;
import java.util.List;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Cause;

/**
 * A person says why some dossiers are late. Told again with the same identifier, source, time and cause it is the same.
 *
 * @param id of the saying, unique within its source
 * @param source who says it: an office, never a person
 * @param time when it was said
 * @param dossiers each once
 */
public record Classification(String id, String source, Instant time, Cause cause, List<DossierCode> dossiers) {
    public Classification {
        dossiers = List.copyOf(dossiers);
    }

    /** What is told of each dossier. */
    public List<LifecycleEvent> events() {
        return dossiers.stream()
                .map(dossier -> new LifecycleEvent(dossier, source, id, time, new Fact.Classified(cause)))
                .toList();
    }
}
