package vn.tiendo.contract.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Finds the contradictions that need no walk along the course: a fact against the receipt, or for want of one. */
final class Anomalies {
    private Anomalies() {}

    /** A dossier may be withdrawn or turned down before it is received, but not processed and not returned. */
    static Set<Anomaly> withoutReceipt(List<LifecycleEvent> standing) {
        boolean finished = standing.stream()
                .anyMatch(event -> switch (event.fact().kind()) {
                    case PROCESSED, RETURNED -> true;
                    case RECEIVED,
                            SUSPENDED,
                            RESUMED,
                            DEADLINE_EXTENDED,
                            TRANSFERRED,
                            WITHDRAWN,
                            NOT_ACCEPTED,
                            REGISTERED,
                            LATE,
                            TECHNICAL_ERROR,
                            TECHNICAL_ERROR_RESOLVED,
                            CLASSIFIED,
                            RETRACTED -> false;
                });
        return finished ? EnumSet.of(Anomaly.FINISHED_WITHOUT_RECEIPT) : EnumSet.noneOf(Anomaly.class);
    }

    /** @param event the event of the receipt */
    static Set<Anomaly> against(
            Receipt receipt, LifecycleEvent event, DossierCode code, List<LifecycleEvent> standing) {
        Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        for (LifecycleEvent other : standing) {
            addAgainst(event, other, anomalies);
        }
        if (disagree(receipt.agency(), code.agency())) {
            anomalies.add(Anomaly.CODE_AND_AGENCY_DISAGREE);
        }
        return anomalies;
    }

    private static void addAgainst(LifecycleEvent receipt, LifecycleEvent other, Set<Anomaly> anomalies) {
        if (other.fact() instanceof Fact.Received && !tellsTheSame(receipt, other)) {
            anomalies.add(Anomaly.RECEIPTS_DISAGREE);
        }
        if (other.fact().kind().finishes() && other.time().isBefore(receipt.time())) {
            anomalies.add(Anomaly.FINISHED_BEFORE_RECEIPT);
        }
        Instant dueAt = promise(other.fact());
        if (dueAt != null && dueAt.isBefore(receipt.time())) {
            anomalies.add(Anomaly.DUE_BEFORE_RECEIPT);
        }
    }

    /** Whether two events of different identity say that the same happened at the same instant. */
    static boolean tellsTheSame(LifecycleEvent one, LifecycleEvent other) {
        return one.time().equals(other.time()) && one.fact().equals(other.fact());
    }

    /** What a citizen was told; a late statement only says what another system believes. */
    private static @Nullable Instant promise(Fact fact) {
        return switch (fact) {
            case Fact.Received received -> received.dueAt();
            case Fact.Resumed resumed -> resumed.dueAt();
            case Fact.DeadlineExtended extended -> extended.dueAt();
            case Fact.Suspended _,
                    Fact.Transferred _,
                    Fact.Processed _,
                    Fact.Withdrawn _,
                    Fact.NotAccepted _,
                    Fact.Returned _,
                    Fact.Registered _,
                    Fact.Late _,
                    Fact.TechnicalError _,
                    Fact.TechnicalErrorResolved _,
                    Fact.Classified _,
                    Fact.Retracted _ -> null;
        };
    }

    private static boolean disagree(AgencyCode one, AgencyCode other) {
        return !one.isWithin(other) && !other.isWithin(one);
    }
}
