package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Words in which tests tell of one dossier. */
final class Story {
    static final DossierCode CODE = new DossierCode("H09.12-231002-0041");
    static final String SHOP = "/one-stop-shops/H09";
    static final Instant MUCH_LATER = Instant.parse("2024-06-01T00:00:00Z");

    private Story() {}

    /** A day of October 2023, at 08:00 UTC. */
    static Instant day(int day) {
        return Instant.parse("2023-10-%02dT08:00:00Z".formatted(day));
    }

    static LifecycleEvent event(String id, Instant time, Fact fact) {
        return event(SHOP, id, time, fact);
    }

    static LifecycleEvent event(String source, String id, Instant time, Fact fact) {
        return new LifecycleEvent(CODE, source, id, time, fact);
    }

    static Fact.Received receivedDue(Instant dueAt) {
        return new Fact.Received(new AgencyCode("H09.12"), "1.001193", Channel.ONLINE, dueAt, null);
    }

    static Fact.Received receivedBy(String agency) {
        return new Fact.Received(new AgencyCode(agency), "1.001193", Channel.COUNTER, null, null);
    }

    /** The dossier after all these were recorded, one after another. */
    static Dossier told(LifecycleEvent... events) {
        return told(List.of(events));
    }

    static Dossier told(List<LifecycleEvent> events) {
        Dossier dossier = Dossier.unknown(CODE);
        for (LifecycleEvent event : events) {
            dossier = dossier.evolve(recorded(dossier.decide(event, MUCH_LATER)).event());
        }
        return dossier;
    }

    static DossierProgress progressOf(LifecycleEvent... events) {
        return told(events).progress();
    }

    /** The receipt of a dossier that must have one. */
    static Receipt receiptOf(DossierProgress progress) {
        return Objects.requireNonNull(progress.receipt());
    }

    static Decision.Recorded recorded(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Recorded.class);
        return (Decision.Recorded) decision;
    }

    static RejectionCode rejected(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Rejected.class);
        return ((Decision.Rejected) decision).code();
    }
}
