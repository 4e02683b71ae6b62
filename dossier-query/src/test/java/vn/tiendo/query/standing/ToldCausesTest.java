package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Classification;
import vn.tiendo.contract.dossier.DossierProgress.TechnicalErrorSpan;
import vn.tiendo.contract.tally.Cause;

/** October 2023; the 16th is the due day unless a test says otherwise. */
class ToldCausesTest {
    private static final Life LATE = Life.received("02", "16");

    @Test
    void withoutAnythingElseItIsTheAgency() {
        assertThat(causes(LATE.progress())).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void aTechnicalErrorThatWasOpenOnTheDayItBecameLateIsTheCauseForGood() {
        assertThat(causes(with(LATE, error("10", "17T08:00"))))
                .containsExactly("02 IN_TERM", "17 OVERDUE_TECHNICAL_ERROR");
        assertThat(causes(with(LATE, error("17T23:59", null))))
                .containsExactly("02 IN_TERM", "17 OVERDUE_TECHNICAL_ERROR");
    }

    @Test
    void whatHappensWhileItIsLateLeavesTheCauseThatItBecameLateBy() {
        Life movedWhileLate = Life.received("02", "16").transferred("19", "H15");

        assertThat(causes(with(movedWhileLate, error("10", "17T08:00"))))
                .containsExactly("02 IN_TERM", "17 OVERDUE_TECHNICAL_ERROR");
        assertThat(causes(with(movedWhileLate, error("19", null)))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void aTechnicalErrorBeforeOrAfterThatDayIsNone() {
        assertThat(causes(with(LATE, error("10", "16T23:59")))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
        assertThat(causes(with(LATE, error("10", "17T00:00")))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
        assertThat(causes(with(LATE, error("18T00:00", null)))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void whatIsLateAgainIsJudgedByTheDayItBecameLateAgain() {
        Life reappointed = Life.received("02", "16").reappointed("18", "20");

        assertThat(causes(with(reappointed, error("21", null))))
                .containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY", "18 IN_TERM", "21 OVERDUE_TECHNICAL_ERROR");
    }

    @Test
    void whatAPersonSaidLastHoldsFromTheDayItWasSaid() {
        assertThat(causes(said(LATE, "18", Cause.SUSPENSION, "20", Cause.TECHNICAL_ERROR)))
                .containsExactly(
                        "02 IN_TERM", "17 OVERDUE_AGENCY", "18 OVERDUE_SUSPENSION", "20 OVERDUE_TECHNICAL_ERROR");
        assertThat(causes(said(LATE, "05", Cause.SUSPENSION, "06", Cause.TECHNICAL_ERROR)))
                .containsExactly("02 IN_TERM", "17 OVERDUE_TECHNICAL_ERROR");
    }

    @Test
    void whatAPersonSaidAfterTheFinishHoldsToo() {
        assertThat(causes(said(
                        Life.received("02", "16").finished("18"), "19", Cause.SUSPENSION, "20", Cause.TECHNICAL_ERROR)))
                .containsExactly(
                        "02 IN_TERM",
                        "17 OVERDUE_AGENCY",
                        "18 FINISHED_LATE_AGENCY",
                        "19 FINISHED_LATE_SUSPENSION",
                        "20 FINISHED_LATE_TECHNICAL_ERROR");
    }

    @Test
    void lateThroughTheSupplementLimitIsSuspension() {
        assertThat(causes(Life.received("02", "16")
                        .supplementRequested("03")
                        .resumed("04")
                        .supplementRequested("05")
                        .resumed("06")
                        .progress()))
                .containsExactly("02 IN_TERM", "03 WAITING", "04 IN_TERM", "05 OVERDUE_SUSPENSION");
    }

    @Test
    void suspendedAfterTheDueDayIsSuspensionUntilANewDayIsPromised() {
        assertThat(causes(Life.received("02", "16")
                        .financialObligation("18")
                        .resumed("19")
                        .reappointed("20", "17")
                        .progress()))
                .containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY", "18 OVERDUE_SUSPENSION", "20 OVERDUE_AGENCY");
    }

    private static DossierProgress with(Life life, TechnicalErrorSpan error) {
        return progress(life, List.of(error), List.of());
    }

    private static DossierProgress said(Life life, String day, Cause cause, String later, Cause other) {
        return progress(
                life,
                List.of(),
                List.of(new Classification(Life.instant(day), cause), new Classification(Life.instant(later), other)));
    }

    private static DossierProgress progress(
            Life life, List<TechnicalErrorSpan> errors, List<Classification> classifications) {
        DossierProgress progress = life.progress();
        return new DossierProgress(
                null, progress.receipt(), progress.course(), errors, classifications, List.of(), List.of());
    }

    private static TechnicalErrorSpan error(String from, @Nullable String until) {
        return new TechnicalErrorSpan(
                Life.instant(from), until == null ? null : Life.instant(until), "one-stop-shop", null);
    }

    private List<String> causes(DossierProgress progress) {
        return Judged.standings(Judged.WITH_CAUSES.timeline(Judged.RULES, progress));
    }
}
