package vn.tiendo.query.anomaly;

import java.util.List;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.query.standing.CountedTimeline;

/** All that contradicts itself in a dossier, by its facts, the rules, and what is registered. */
public record DossierAnomalies(Contradictions contradictions, Directories directories) {
    /**
     * Those of a dossier.
     *
     * @param timelines under which it is counted; empty while it is not
     * @return in the order of their declaration
     */
    public Set<Anomaly> of(DossierCode code, DossierProgress progress, List<CountedTimeline> timelines) {
        Set<Anomaly> anomalies = contradictions.in(progress, timelines);
        Receipt receipt = progress.receipt();
        if (receipt != null && !timelines.isEmpty()) {
            CountedTimeline first = timelines.getFirst();
            AgencyCode holder = Contradictions.holder(code, progress, timelines);
            anomalies.addAll(directories
                    .inForce()
                    .unknown(
                            holder,
                            receipt.procedure(),
                            first.timeline().stretches().getFirst().from()));
        }
        return anomalies;
    }
}
