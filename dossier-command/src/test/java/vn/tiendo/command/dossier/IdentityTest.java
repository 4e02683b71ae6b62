package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.tiendo.command.dossier.Story.MUCH_LATER;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.receiptOf;
import static vn.tiendo.command.dossier.Story.receivedDue;
import static vn.tiendo.command.dossier.Story.recorded;
import static vn.tiendo.command.dossier.Story.rejected;
import static vn.tiendo.command.dossier.Story.told;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

class IdentityTest {
    private final LifecycleEvent receipt = event("1", day(2), receivedDue(day(16)));

    @Test
    void a_first_telling_is_recorded_with_its_progress() {
        DossierEvent event =
                recorded(Dossier.unknown(Story.CODE).decide(receipt, day(3))).event();

        assertThat(event.sequence()).isZero();
        assertThat(event.time()).isEqualTo(day(2));
        assertThat(event.recordedAt()).isEqualTo(day(3));
        assertThat(event.fact()).isEqualTo(receipt.fact());
        assertThat(receiptOf(event.progress()).dueAt()).isEqualTo(day(16));
    }

    @Test
    void sequences_have_no_gaps() {
        Dossier dossier = told(receipt, event("2", day(3), new Fact.Returned()));

        assertThat(recorded(dossier.decide(event("3", day(4), new Fact.Withdrawn()), MUCH_LATER))
                        .event()
                        .sequence())
                .isEqualTo(2);
    }

    @Test
    void the_same_event_told_again_is_already_known() {
        assertThat(told(receipt).decide(receipt, MUCH_LATER)).isEqualTo(new Decision.AlreadyKnown());
    }

    @Test
    void the_same_id_from_another_source_is_another_event() {
        LifecycleEvent other = event("/other", "1", day(2), receivedDue(day(16)));

        assertThat(recorded(told(receipt).decide(other, MUCH_LATER)).event().source())
                .isEqualTo("/other");
    }

    @Test
    void an_id_told_with_another_instant_is_refused() {
        LifecycleEvent moved = event("1", day(3), receipt.fact());

        assertThat(rejected(told(receipt).decide(moved, MUCH_LATER))).isEqualTo(RejectionCode.ID_REUSED);
    }

    @Test
    void an_id_told_with_other_data_is_refused() {
        LifecycleEvent changed = event("1", day(2), receivedDue(day(17)));

        assertThat(rejected(told(receipt).decide(changed, MUCH_LATER))).isEqualTo(RejectionCode.ID_REUSED);
    }

    @Test
    void an_id_told_with_another_kind_is_refused() {
        LifecycleEvent other = event("1", day(2), new Fact.Returned());

        assertThat(rejected(told(receipt).decide(other, MUCH_LATER))).isEqualTo(RejectionCode.ID_REUSED);
    }

    @Test
    void an_id_stays_used_after_its_fact_was_retracted() {
        Dossier dossier = told(receipt, event("2", day(3), new Fact.Retracted("1", null, "wrong")));

        assertThat(dossier.decide(receipt, MUCH_LATER)).isEqualTo(new Decision.AlreadyKnown());
        assertThat(rejected(dossier.decide(event("1", day(3), receivedDue(day(9))), MUCH_LATER)))
                .isEqualTo(RejectionCode.ID_REUSED);
    }

    @Test
    void a_refused_event_claims_nothing() {
        LifecycleEvent early = event("1", MUCH_LATER, receipt.fact());
        Dossier dossier = Dossier.unknown(Story.CODE);

        assertThat(rejected(dossier.decide(early, day(2)))).isEqualTo(RejectionCode.IN_THE_FUTURE);
        assertThat(dossier.decide(receipt, day(2))).isInstanceOf(Decision.Recorded.class);
    }

    @Test
    void clocks_may_run_five_minutes_ahead_and_no_more() {
        Dossier dossier = Dossier.unknown(Story.CODE);
        Duration tolerance = Duration.ofMinutes(5);

        assertThat(dossier.decide(receipt, day(2).minus(tolerance))).isInstanceOf(Decision.Recorded.class);
        assertThat(rejected(dossier.decide(receipt, day(2).minus(tolerance).minusNanos(1_000))))
                .isEqualTo(RejectionCode.IN_THE_FUTURE);
    }

    @Test
    void a_dossier_evolves_only_by_its_own_next_event() {
        DossierEvent first = recorded(Dossier.unknown(Story.CODE).decide(receipt, MUCH_LATER))
                .event();
        Dossier dossier = told(receipt);

        assertThatIllegalStateException().isThrownBy(() -> dossier.evolve(first));
    }
}
