package vn.tiendo.query.anomaly;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;

/** How many dossiers of a unit have which contradiction, by all that is known now. */
public interface AnomalyCounts {
    /**
     * The counts of a prefix and all below it, by the unit that holds the dossiers; nothing where a count is 0.
     *
     * @param unit null for the whole country
     */
    Map<AgencyCode, Map<Anomaly, Long>> of(@Nullable AgencyCode unit, Directory directory);
}
