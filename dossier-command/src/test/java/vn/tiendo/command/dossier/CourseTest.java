package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.progressOf;
import static vn.tiendo.command.dossier.Story.receiptOf;
import static vn.tiendo.command.dossier.Story.receivedBy;
import static vn.tiendo.command.dossier.Story.receivedDue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.dossier.Step.Finish;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.lifecycle.Outcome;
import vn.tiendo.contract.lifecycle.SuspensionReason;

class CourseTest {
    private static final SuspensionReason SUPPLEMENT = SuspensionReason.SUPPLEMENT_REQUESTED;
    private static final SuspensionReason FEE = SuspensionReason.FINANCIAL_OBLIGATION;

    private final LifecycleEvent receipt = event("1", day(2), receivedDue(day(16)));

    @Test
    void facts_move_the_dossier_in_the_order_in_which_they_happened() {
        DossierProgress progress = progressOf(
                event("6", day(8), new Fact.Processed(Outcome.REFUSED)),
                event("3", day(4), new Fact.Resumed(day(20))),
                event("5", day(6), new Fact.Transferred(new AgencyCode("H09.13"))),
                event("2", day(3), new Fact.Suspended(SUPPLEMENT)),
                event("4", day(5), new Fact.DeadlineExtended(day(25), true)),
                receipt);

        assertThat(progress.course())
                .containsExactly(
                        new Step.Suspended(day(3), SUPPLEMENT),
                        new Step.Resumed(day(4), day(20)),
                        new Step.Reappointed(day(5), day(25), true),
                        new Step.Transferred(day(6), new AgencyCode("H09.13")),
                        new Step.Finished(day(8), Finish.REFUSED));
        assertThat(progress.anomalies()).isEmpty();
    }

    @Test
    void without_a_receipt_there_is_a_registration_at_most() {
        Fact registered = new Fact.Registered(new AgencyCode("H09.12"), "1.001193");

        DossierProgress progress = progressOf(
                event("1", day(2), new Fact.Suspended(FEE)),
                event("2", day(3), new Fact.TechnicalError("portal", null)),
                event("3", day(3), new Fact.Late(null)),
                event("4", day(4), registered),
                event("5", day(3), registered));

        assertThat(progress)
                .isEqualTo(new DossierProgress(
                        new Registration(day(3), new AgencyCode("H09.12"), "1.001193", null, null),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Test
    void the_earliest_receipt_counts_and_others_change_nothing() {
        DossierProgress progress = progressOf(event("0", day(5), receivedDue(day(30))), receipt);

        assertThat(receiptOf(progress).at()).isEqualTo(day(2));
        assertThat(receiptOf(progress).dueAt()).isEqualTo(day(16));
        assertThat(progress.course()).isEmpty();
    }

    @Test
    void of_receipts_at_one_instant_the_first_by_source_then_id_counts() {
        assertThat(receiptOf(progressOf(
                                event("/b", "1", day(2), receivedBy("H09.1")),
                                event("/a", "2", day(2), receivedBy("H09.2")),
                                event("/a", "3", day(2), receivedBy("H09.3"))))
                        .agency()
                        .value())
                .isEqualTo("H09.2");
    }

    @Test
    void texts_compare_by_code_point_and_not_by_utf_16() {
        String aboveTheBasicPlane = "\uD83D\uDE00";
        String lastOfTheBasicPlane = "\uFFFD";

        assertThat(receiptOf(progressOf(
                                event(aboveTheBasicPlane, day(2), receivedBy("H09.1")),
                                event(lastOfTheBasicPlane, day(2), receivedBy("H09.2"))))
                        .agency()
                        .value())
                .isEqualTo("H09.2");
    }

    @Test
    void a_fact_dated_before_the_receipt_counts_at_the_receipt() {
        assertThat(progressOf(event("2", day(1), new Fact.Suspended(FEE)), receipt)
                        .course())
                .containsExactly(new Step.Suspended(day(2), FEE));
    }

    @Test
    void facts_before_the_receipt_keep_their_order() {
        assertThat(progressOf(
                                event("4", day(2), new Fact.Transferred(new AgencyCode("H09.4"))),
                                event("3", Story.day(1).plusSeconds(1), new Fact.Transferred(new AgencyCode("H09.3"))),
                                event("2", day(1), new Fact.Returned()),
                                receipt)
                        .course())
                .containsExactly(new Step.Finished(day(2), Finish.RETURNED));
    }

    @Test
    void facts_of_one_instant_apply_by_kind() {
        assertThat(progressOf(
                                event("a", day(3), new Fact.Returned()),
                                event("b", day(3), new Fact.NotAccepted()),
                                event("c", day(3), new Fact.Withdrawn()),
                                event("d", day(3), new Fact.Transferred(new AgencyCode("H09.13"))),
                                event("e", day(3), new Fact.DeadlineExtended(day(9), null)),
                                event("f", day(3), new Fact.Resumed(null)),
                                event("g", day(3), new Fact.Suspended(FEE)),
                                receipt)
                        .course())
                .containsExactly(
                        new Step.Suspended(day(3), FEE),
                        new Step.Resumed(day(3), null),
                        new Step.Reappointed(day(3), day(9), null),
                        new Step.Transferred(day(3), new AgencyCode("H09.13")),
                        new Step.Finished(day(3), Finish.WITHDRAWN));
    }

    @Test
    void facts_of_one_instant_and_kind_apply_by_source_then_id() {
        assertThat(progressOf(
                                receipt,
                                event("/b", "1", day(3), new Fact.Transferred(new AgencyCode("H09.3"))),
                                event("/a", "2", day(3), new Fact.Transferred(new AgencyCode("H09.2"))),
                                event("/a", "1", day(3), new Fact.Transferred(new AgencyCode("H09.1"))))
                        .course())
                .extracting(step -> ((Step.Transferred) step).unit().value())
                .containsExactly("H09.1", "H09.2", "H09.3");
    }

    @Test
    void a_suspension_during_a_suspension_is_left_out() {
        assertThat(progressOf(
                                receipt,
                                event("2", day(3), new Fact.Suspended(FEE)),
                                event("3", day(4), new Fact.Suspended(SUPPLEMENT)))
                        .course())
                .containsExactly(new Step.Suspended(day(3), FEE));
    }

    @Test
    void a_resumption_without_a_suspension_is_left_out_and_its_date_too() {
        assertThat(progressOf(receipt, event("2", day(3), new Fact.Resumed(day(30))))
                        .course())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("finishes")
    void the_first_finish_ends_the_course(Fact fact, Finish finish) {
        assertThat(progressOf(
                                receipt,
                                event("2", day(4), fact),
                                event("3", day(5), new Fact.DeadlineExtended(day(30), null)),
                                event("4", day(6), new Fact.Processed(Outcome.APPROVED)))
                        .course())
                .containsExactly(new Step.Finished(day(4), finish));
    }

    private static Stream<Arguments> finishes() {
        return Stream.of(
                Arguments.of(new Fact.Processed(Outcome.APPROVED), Finish.APPROVED),
                Arguments.of(new Fact.Processed(Outcome.REFUSED), Finish.REFUSED),
                Arguments.of(new Fact.Processed(Outcome.STOPPED), Finish.STOPPED),
                Arguments.of(new Fact.Withdrawn(), Finish.WITHDRAWN),
                Arguments.of(new Fact.NotAccepted(), Finish.NOT_ACCEPTED),
                Arguments.of(new Fact.Returned(), Finish.RETURNED));
    }
}
