package vn.tiendo.query.anomaly;

import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;

/** How many dossiers of a unit have which contradiction, by all that is known now. */
public interface AnomalyCounts {
    /**
     * The counts of the units one level below, in the order of codes, and under the unit itself of what it holds itself;
     * nothing where a count is 0.
     */
    Map<AgencyCode, Map<Anomaly, Long>> of(AgencyCode unit, Directory directory);
}
