package vn.tiendo.query.alert;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;

/** The alerts of the last ninety days. */
public interface AlertLedger {
    /**
     * Those of a unit and of all below it that were not switched off, the newest first.
     *
     * @param before only those with lower numbers, null to begin
     */
    List<DecidedAlert> latest(AgencyCode unit, Set<AlertKind> kinds, @Nullable Long before, int most);
}
