package vn.tiendo.query.backlog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;

/**
 * A dossier in a list, as it stands at the end of the day of the list.
 *
 * @param unit that holds it; without a receipt where it was registered, or that of its code
 * @param procedure null without a receipt
 * @param received the day of the receipt, null without one
 * @param due the due day in force, null where there is none
 * @param standing null without a receipt
 * @param cause why it is late, null where it is not
 * @param daysOverdue days from the due day to the day of the list, or to the finish; 0 where it is late for another
 *     reason than the due day; null where it is not late or has no due day
 */
public record BacklogItem(
        DossierCode code,
        AgencyCode unit,
        @Nullable String procedure,
        @Nullable LocalDate received,
        @Nullable LocalDate due,
        @Nullable Standing standing,
        @Nullable Cause cause,
        @Nullable Integer daysOverdue,
        List<Anomaly> anomalies) {
    public BacklogItem {
        anomalies = List.copyOf(anomalies);
    }
}
