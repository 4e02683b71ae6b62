package vn.tiendo.query.anomaly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;

/** Which units and procedures are registered, in one state of the registry and the catalogue. */
public interface Directory {
    /**
     * Whether the unit is one that there is or was: a province of any day; below a province with registered units, a
     * registered one.
     */
    boolean knows(AgencyCode unit);

    /** Whether the catalogue names any procedure; an empty one makes none unknown. */
    boolean hasProcedures();

    /** The days on which the catalogue names the procedure, in any order; none where it never does. */
    Collection<Days> daysOf(String procedure);

    /**
     * What is not registered of what a counted dossier names.
     *
     * @param holder the unit that holds it
     * @param procedure that of its receipt
     * @param received the day of its receipt
     */
    default Set<Anomaly> unknown(AgencyCode holder, String procedure, LocalDate received) {
        Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        if (!knows(holder)) {
            anomalies.add(Anomaly.UNKNOWN_UNIT);
        }
        if (hasProcedures() && daysOf(procedure).stream().noneMatch(days -> days.include(received))) {
            anomalies.add(Anomaly.UNKNOWN_PROCEDURE);
        }
        return anomalies;
    }
}
