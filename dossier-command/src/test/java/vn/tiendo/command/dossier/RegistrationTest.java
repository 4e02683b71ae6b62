package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.progressOf;
import static vn.tiendo.command.dossier.Story.receivedDue;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** What is kept of an online registration, so that its reader can tell when it was answered. */
class RegistrationTest {
    private static final AgencyCode AGENCY = new AgencyCode("H09.12");
    private final LifecycleEvent registered = event("1", day(2), new Fact.Registered(AGENCY, "1.001193"));

    @Test
    void the_earliest_registration_counts() {
        LifecycleEvent again = event("2", day(1), new Fact.Registered(new AgencyCode("H09.13"), "2.000889"));

        assertThat(of(registered, again))
                .isEqualTo(new Registration(day(1), new AgencyCode("H09.13"), "2.000889", null, null));
    }

    @Test
    void turned_down_or_withdrawn_without_a_receipt_is_kept_with_its_first_time() {
        assertThat(of(
                        registered,
                        event("2", day(4), new Fact.NotAccepted()),
                        event("3", day(3), new Fact.NotAccepted()),
                        event("4", day(6), new Fact.Withdrawn()),
                        event("5", day(5), new Fact.Withdrawn())))
                .isEqualTo(new Registration(day(2), AGENCY, "1.001193", day(3), day(5)));
    }

    @Test
    void turned_down_before_a_receipt_keeps_its_own_time() {
        assertThat(of(registered, event("2", day(3), new Fact.NotAccepted()), event("3", day(9), receivedDue(day(16)))))
                .isEqualTo(new Registration(day(2), AGENCY, "1.001193", day(3), null));
    }

    @Test
    void what_is_retracted_was_never_told() {
        assertThat(of(
                        registered,
                        event("2", day(3), new Fact.NotAccepted()),
                        event("3", day(3), new Fact.Withdrawn()),
                        event("4", day(4), new Fact.Retracted("2", null, "mistaken")),
                        event("5", day(4), new Fact.Retracted("3", null, "mistaken"))))
                .isEqualTo(new Registration(day(2), AGENCY, "1.001193", null, null));
    }

    private static Registration of(LifecycleEvent... events) {
        return Objects.requireNonNull(progressOf(events).registration());
    }
}
