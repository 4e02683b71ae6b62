package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.progressOf;
import static vn.tiendo.command.dossier.Story.receivedBy;
import static vn.tiendo.command.dossier.Story.receivedDue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.SuspensionReason;
import vn.tiendo.contract.tally.Cause;

class AnomaliesTest {
    private static final Fact SUSPENDED = new Fact.Suspended(SuspensionReason.FINANCIAL_OBLIGATION);
    private static final Fact PROCESSED = new Fact.Processed(Outcome.APPROVED);

    static final List<Fact> CONTRADICTING_A_FINISH = List.of(
            SUSPENDED,
            new Fact.Resumed(null),
            new Fact.DeadlineExtended(day(20), null),
            new Fact.Transferred(new AgencyCode("H09.13")),
            new Fact.Processed(Outcome.REFUSED),
            new Fact.Withdrawn(),
            new Fact.NotAccepted());

    static final List<Fact> NOT_CONTRADICTING_A_FINISH = List.of(
            new Fact.Returned(),
            new Fact.Late(null),
            new Fact.TechnicalError("portal", null),
            new Fact.TechnicalErrorResolved("portal", null),
            new Fact.Classified(Cause.AGENCY));

    private final LifecycleEvent receipt = event("1", day(2), receivedDue(day(16)));

    @Test
    void processed_or_returned_without_a_receipt() {
        assertThat(anomalies(event("2", day(3), PROCESSED))).containsExactly(Anomaly.FINISHED_WITHOUT_RECEIPT);
        assertThat(anomalies(event("2", day(3), new Fact.Returned())))
                .containsExactly(Anomaly.FINISHED_WITHOUT_RECEIPT);
    }

    @Test
    void withdrawn_or_not_accepted_without_a_receipt_is_normal() {
        assertThat(anomalies(event("2", day(3), new Fact.Withdrawn()), event("3", day(3), new Fact.NotAccepted())))
                .isEmpty();
    }

    @Test
    void a_finish_before_the_receipt() {
        assertThat(anomalies(receipt, event("2", day(1), PROCESSED))).containsExactly(Anomaly.FINISHED_BEFORE_RECEIPT);
    }

    @Test
    void receipts_that_differ_in_time_or_content() {
        assertThat(anomalies(receipt, event("2", day(3), receivedDue(day(16)))))
                .containsExactly(Anomaly.RECEIPTS_DISAGREE);
        assertThat(anomalies(receipt, event("2", day(2), receivedDue(day(17)))))
                .containsExactly(Anomaly.RECEIPTS_DISAGREE);
    }

    @Test
    void two_systems_that_tell_the_same_do_not_contradict() {
        assertThat(anomalies(
                        receipt,
                        event("/other", "1", day(2), receivedDue(day(16))),
                        event("2", day(3), PROCESSED),
                        event("/other", "2", day(3), PROCESSED)))
                .isEmpty();
    }

    @Test
    void a_receipt_after_the_finish_only_disagrees_with_the_first() {
        assertThat(anomalies(receipt, event("2", day(3), PROCESSED), event("3", day(4), receivedDue(day(16)))))
                .containsExactly(Anomaly.RECEIPTS_DISAGREE);
    }

    @Test
    void suspended_while_suspended() {
        assertThat(anomalies(receipt, event("2", day(3), SUSPENDED), event("3", day(4), SUSPENDED)))
                .containsExactly(Anomaly.SUSPENDED_TWICE);
    }

    @Test
    void resumed_while_not_suspended() {
        assertThat(anomalies(receipt, event("2", day(3), new Fact.Resumed(null))))
                .containsExactly(Anomaly.RESUMED_WITHOUT_SUSPENSION);
    }

    @ParameterizedTest
    @FieldSource("CONTRADICTING_A_FINISH")
    void what_would_have_moved_the_dossier_after_its_finish(Fact fact) {
        assertThat(anomalies(receipt, event("2", day(3), PROCESSED), event("3", day(4), fact)))
                .containsExactly(Anomaly.FACT_AFTER_FINISH);
    }

    @ParameterizedTest
    @FieldSource("NOT_CONTRADICTING_A_FINISH")
    void what_may_follow_a_finish(Fact fact) {
        assertThat(anomalies(receipt, event("2", day(3), PROCESSED), event("3", day(4), fact)))
                .isEmpty();
    }

    @Test
    void another_finish_at_the_same_instant_contradicts() {
        assertThat(anomalies(receipt, event("2", day(3), PROCESSED), event("3", day(3), new Fact.Withdrawn())))
                .containsExactly(Anomaly.FACT_AFTER_FINISH);
    }

    @Test
    void a_due_date_before_the_receipt_whoever_states_it() {
        assertThat(anomalies(event("1", day(2), receivedDue(day(1))))).containsExactly(Anomaly.DUE_BEFORE_RECEIPT);
        assertThat(anomalies(receipt, event("2", day(3), new Fact.DeadlineExtended(day(1), null))))
                .containsExactly(Anomaly.DUE_BEFORE_RECEIPT);
        assertThat(anomalies(receipt, event("2", day(3), SUSPENDED), event("3", day(4), new Fact.Resumed(day(1)))))
                .containsExactly(Anomaly.DUE_BEFORE_RECEIPT);
    }

    @Test
    void what_another_system_believes_to_be_due_is_no_promise() {
        assertThat(anomalies(receipt, event("2", day(3), new Fact.Late(day(1)))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H09.12", "H09", "H09.12.5"})
    void the_agency_of_the_code_or_one_above_or_below_may_receive(String agency) {
        assertThat(anomalies(event("1", day(2), receivedBy(agency)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"H09.1", "H09.13", "H08"})
    void any_other_agency_disagrees_with_the_code(String agency) {
        assertThat(anomalies(event("1", day(2), receivedBy(agency)))).containsExactly(Anomaly.CODE_AND_AGENCY_DISAGREE);
    }

    @Test
    void each_anomaly_is_told_once_in_the_order_of_declaration() {
        List<Anomaly> anomalies = anomalies(
                event("9", day(9), SUSPENDED),
                event("8", day(8), PROCESSED),
                event("7", day(8), new Fact.Resumed(day(1))),
                event("6", day(7), new Fact.Resumed(null)),
                event("5", day(6), new Fact.Resumed(null)),
                event("4", day(4), SUSPENDED),
                event("3", day(3), SUSPENDED),
                event("2", day(3), receivedBy("H08")),
                event("1", day(2), receivedBy("H08")));

        assertThat(anomalies)
                .containsExactly(
                        Anomaly.RECEIPTS_DISAGREE,
                        Anomaly.SUSPENDED_TWICE,
                        Anomaly.RESUMED_WITHOUT_SUSPENSION,
                        Anomaly.FACT_AFTER_FINISH,
                        Anomaly.DUE_BEFORE_RECEIPT,
                        Anomaly.CODE_AND_AGENCY_DISAGREE);
    }

    private static List<Anomaly> anomalies(LifecycleEvent... events) {
        List<LifecycleEvent> reversed = Arrays.asList(events).reversed();
        assertThat(Story.told(reversed).progress()).isEqualTo(progressOf(events));
        return progressOf(events).anomalies();
    }
}
