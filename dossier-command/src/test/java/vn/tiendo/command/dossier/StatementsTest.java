package vn.tiendo.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.dossier.Story.day;
import static vn.tiendo.command.dossier.Story.event;
import static vn.tiendo.command.dossier.Story.progressOf;
import static vn.tiendo.command.dossier.Story.receivedDue;

import org.junit.jupiter.api.Test;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Cause;

class StatementsTest {
    private final LifecycleEvent receipt = event("1", day(2), receivedDue(day(16)));

    @Test
    void a_technical_error_lasts_until_its_system_works_again() {
        assertThat(progressOf(
                                receipt,
                                event("2", day(3), new Fact.TechnicalError("portal", "E1")),
                                event("3", day(4), new Fact.TechnicalError("portal", null)),
                                event("4", day(4), new Fact.TechnicalError("mail", null)),
                                event("5", day(5), new Fact.TechnicalErrorResolved("portal", null)))
                        .technicalErrors())
                .containsExactly(
                        new TechnicalErrorSpan(day(3), day(5), "portal", "E1"),
                        new TechnicalErrorSpan(day(4), day(5), "portal", null),
                        new TechnicalErrorSpan(day(4), null, "mail", null));
    }

    @Test
    void a_resolution_with_a_code_closes_only_errors_of_that_code() {
        assertThat(progressOf(
                                receipt,
                                event("2", day(3), new Fact.TechnicalError("portal", "E1")),
                                event("3", day(3), new Fact.TechnicalError("portal", "E2")),
                                event("4", day(3), new Fact.TechnicalError("portal", null)),
                                event("5", day(5), new Fact.TechnicalErrorResolved("portal", "E2")))
                        .technicalErrors())
                .containsExactly(
                        new TechnicalErrorSpan(day(3), null, "portal", "E1"),
                        new TechnicalErrorSpan(day(3), day(5), "portal", "E2"),
                        new TechnicalErrorSpan(day(3), null, "portal", null));
    }

    @Test
    void a_resolution_reaches_neither_closed_errors_nor_later_ones() {
        assertThat(progressOf(
                                event("5", day(6), new Fact.TechnicalErrorResolved("portal", null)),
                                event("4", day(4), new Fact.TechnicalErrorResolved("portal", null)),
                                event("6", day(7), new Fact.TechnicalError("portal", null)),
                                event("2", day(1), new Fact.TechnicalError("portal", null)),
                                receipt)
                        .technicalErrors())
                .containsExactly(
                        new TechnicalErrorSpan(day(2), day(4), "portal", null),
                        new TechnicalErrorSpan(day(7), null, "portal", null));
    }

    @Test
    void an_error_and_its_resolution_at_one_instant_are_told_apart_by_source_and_id_only() {
        DossierProgress open = progressOf(
                receipt,
                event("b", day(3), new Fact.TechnicalError("portal", null)),
                event("a", day(3), new Fact.TechnicalErrorResolved("portal", null)));

        assertThat(open.technicalErrors()).containsExactly(new TechnicalErrorSpan(day(3), null, "portal", null));
    }

    @Test
    void classifications_stand_in_the_order_of_judging_even_after_the_finish() {
        assertThat(progressOf(
                                event("4", day(9), new Fact.Classified(Cause.AGENCY)),
                                event("3", day(8), new Fact.Classified(Cause.SUSPENSION)),
                                event("2", day(4), new Fact.Returned()),
                                receipt)
                        .classifications())
                .containsExactly(
                        new Classification(day(8), Cause.SUSPENSION), new Classification(day(9), Cause.AGENCY));
    }

    @Test
    void late_statements_are_kept_and_move_nothing() {
        DossierProgress progress = progressOf(
                receipt, event("2", day(20), new Fact.Late(day(10))), event("3", day(1), new Fact.Late(null)));

        assertThat(progress.lateStatements())
                .containsExactly(new LateStatement(day(2), null), new LateStatement(day(20), day(10)));
        assertThat(progress.course()).isEmpty();
    }
}
