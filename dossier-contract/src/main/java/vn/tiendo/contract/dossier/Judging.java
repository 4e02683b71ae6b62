package vn.tiendo.contract.dossier;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Works out the progress of a dossier from everything it was told, in whatever order that came. */
public final class Judging {
    private Judging() {}

    /**
     * The progress of a dossier.
     *
     * @param told all of its facts so far, each once: a part of them gives the progress as it was when only that was known
     */
    public static DossierProgress of(DossierCode code, List<LifecycleEvent> told) {
        List<LifecycleEvent> standing = Retractions.among(told).standing(told);
        return earliest(standing, Kind.RECEIVED)
                .map(receipt -> received(code, standing, receipt))
                .orElseGet(() -> notReceived(standing));
    }

    /** The receipt that counts: the earliest that stands; empty where there is none. */
    public static Optional<LifecycleEvent> receipt(List<LifecycleEvent> told) {
        return earliest(Retractions.among(told).standing(told), Kind.RECEIVED);
    }

    private static Optional<LifecycleEvent> earliest(List<LifecycleEvent> standing, Kind kind) {
        return standing.stream().filter(event -> event.fact().kind() == kind).min(Judged.EARLIEST_FIRST);
    }

    private static DossierProgress notReceived(List<LifecycleEvent> standing) {
        return new DossierProgress(
                registration(standing),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(Anomalies.withoutReceipt(standing)));
    }

    private static DossierProgress received(DossierCode code, List<LifecycleEvent> standing, LifecycleEvent event) {
        List<Judged> inOrder = standing.stream()
                .map(other -> Judged.from(other, event))
                .sorted()
                .toList();
        Receipt receipt = receipt(event);
        Course course = Course.of(inOrder);
        Statements statements = Statements.of(inOrder);
        Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        anomalies.addAll(course.anomalies());
        anomalies.addAll(Anomalies.against(receipt, event, code, standing));
        return new DossierProgress(
                registration(standing),
                receipt,
                course.steps(),
                statements.technicalErrors(),
                statements.classifications(),
                statements.lateStatements(),
                List.copyOf(anomalies));
    }

    private static @Nullable Registration registration(List<LifecycleEvent> standing) {
        return earliest(standing, Kind.REGISTERED)
                .map(event -> registration(event, standing))
                .orElse(null);
    }

    private static Registration registration(LifecycleEvent event, List<LifecycleEvent> standing) {
        Fact.Registered registered = (Fact.Registered) event.fact();
        return new Registration(
                event.time(),
                registered.agencyCode(),
                registered.procedureCode(),
                first(standing, Kind.NOT_ACCEPTED),
                first(standing, Kind.WITHDRAWN));
    }

    /** By its own time: what counts at the receipt in the course may have answered a registration before it. */
    private static @Nullable Instant first(List<LifecycleEvent> standing, Kind kind) {
        return earliest(standing, kind).map(LifecycleEvent::time).orElse(null);
    }

    private static Receipt receipt(LifecycleEvent event) {
        Fact.Received received = (Fact.Received) event.fact();
        return new Receipt(
                event.time(),
                received.agencyCode(),
                received.procedureCode(),
                received.channel(),
                received.dueAt(),
                received.processingTime());
    }
}
