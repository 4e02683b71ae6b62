package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.progressOf;
import static vn.tiendo.command.dossier.Story.receivedDue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

class RetractionTest {
    private final LifecycleEvent receipt = event("1", day(2), receivedDue(day(16)));
    private final LifecycleEvent returned = event("2", day(4), new Fact.Returned());
    private final DossierProgress openDossier = progressOf(receipt);

    @Test
    void a_retraction_takes_its_target_out_as_if_never_told() {
        assertThat(progressOf(receipt, returned, retraction("3", "2", null))).isEqualTo(openDossier);
    }

    @Test
    void a_retraction_may_arrive_first_and_be_dated_before_its_target() {
        assertThat(progressOf(retraction("3", "2", null), returned, receipt)).isEqualTo(openDossier);
        assertThat(progressOf(event("3", day(1), new Fact.Retracted("2", null, "wrong")), returned, receipt))
                .isEqualTo(openDossier);
    }

    @Test
    void a_retracted_receipt_leaves_the_next_one() {
        LifecycleEvent second = event("9", day(3), receivedDue(day(20)));

        assertThat(progressOf(receipt, second, retraction("3", "1", null))).isEqualTo(progressOf(second));
    }

    @Test
    void a_retracted_only_receipt_leaves_an_uncounted_dossier() {
        assertThat(progressOf(receipt, retraction("3", "1", null))).isEqualTo(DossierProgress.NONE);
    }

    @Test
    void a_retraction_reaches_the_source_that_it_names() {
        LifecycleEvent ofAnother = event("/other", "2", day(4), new Fact.Returned());

        assertThat(progressOf(receipt, ofAnother, retraction("3", "2", "/other")))
                .isEqualTo(openDossier);
    }

    @Test
    void a_retraction_reaches_its_own_source_by_default() {
        LifecycleEvent ofAnother = event("/other", "2", day(4), new Fact.Returned());

        assertThat(progressOf(receipt, ofAnother, retraction("3", "2", null)))
                .isEqualTo(progressOf(receipt, ofAnother));
    }

    @Test
    void a_retraction_cannot_be_retracted() {
        assertThat(progressOf(receipt, returned, retraction("3", "2", null), retraction("4", "3", null)))
                .isEqualTo(openDossier);
    }

    @Test
    void a_retraction_of_what_was_never_told_changes_nothing() {
        assertThat(progressOf(receipt, retraction("3", "unknown", null))).isEqualTo(openDossier);
    }

    @Test
    void a_retracted_fact_told_again_under_a_new_id_counts() {
        LifecycleEvent again = event("5", day(4), new Fact.Returned());

        assertThat(progressOf(receipt, returned, retraction("3", "2", null), again))
                .isEqualTo(progressOf(receipt, again));
    }

    @Test
    void a_retracted_fact_leaves_no_anomaly() {
        LifecycleEvent twice = event("7", day(3), receivedDue(day(20)));

        assertThat(progressOf(receipt, twice, retraction("8", "7", null)).anomalies())
                .isEmpty();
    }

    private static LifecycleEvent retraction(String id, String target, @Nullable String targetSource) {
        return event(id, day(9), new Fact.Retracted(target, targetSource, "told by mistake"));
    }
}
