package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.standing.Judged.standings;
import static vn.tiendo.query.standing.Judged.stretches;

import org.junit.jupiter.api.Test;

/** Suspensions and the limit of supplement requests, by the sentences of the rules. */
class Portal766SuspensionTest {
    @Test
    void aSuspensionThatEndsAddsItsDaysToTheDueDay() {
        assertThat(stretches(Life.received("02", "16").supplementRequested("05").resumed("09")))
                .containsExactly(
                        "02 IN_TERM due 16", "05 WAITING due 16", "09 IN_TERM due 20", "21 OVERDUE_AGENCY due 20");
    }

    @Test
    void aSuspensionWithinADayAddsNothing() {
        assertThat(stretches(Life.received("02", "16")
                        .supplementRequested("05T08:00")
                        .resumed("05T16:00")))
                .containsExactly("02 IN_TERM due 16", "17 OVERDUE_AGENCY due 16");
    }

    @Test
    void aSuspensionOverMidnightAddsOneDay() {
        assertThat(stretches(Life.received("02", "16")
                        .supplementRequested("05T23:50")
                        .resumed("06T00:10")))
                .containsExactly(
                        "02 IN_TERM due 16", "05 WAITING due 16", "06 IN_TERM due 17", "18 OVERDUE_AGENCY due 17");
    }

    @Test
    void anOpenSuspensionWaitsForEver() {
        assertThat(standings(Life.received("02", "16").supplementRequested("05")))
                .containsExactly("02 IN_TERM", "05 WAITING");
    }

    @Test
    void suspendedOnTheDueDayWaitsAndADayLaterIsLate() {
        assertThat(standings(Life.received("02", "16").supplementRequested("16T23:59")))
                .containsExactly("02 IN_TERM", "16 WAITING");
        assertThat(standings(Life.received("02", "16").supplementRequested("17T00:01")))
                .containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void aSuspensionThatBeganLateIsStillLateWhenItEnds() {
        assertThat(stretches(Life.received("02", "16").financialObligation("18").resumed("25")))
                .containsExactly("02 IN_TERM due 16", "17 OVERDUE_AGENCY due 16", "25 OVERDUE_AGENCY due 23");
    }

    @Test
    void aFinishEndsTheSuspensionAndAddsItsDaysBeforeItIsJudged() {
        assertThat(stretches(Life.received("02", "16").supplementRequested("10").finished("25")))
                .containsExactly("02 IN_TERM due 16", "10 WAITING due 16", "25 FINISHED_EARLY due 31");
        assertThat(stretches(Life.received("02", "16").supplementRequested("16").finished("25")))
                .containsExactly("02 IN_TERM due 16", "16 WAITING due 16", "25 FINISHED_ON_TIME due 25");
    }

    @Test
    void aSuspensionThatBeganLateIsFinishedLate() {
        assertThat(stretches(Life.received("02", "16").supplementRequested("18").finished("25")))
                .containsExactly("02 IN_TERM due 16", "17 OVERDUE_AGENCY due 16", "25 FINISHED_LATE_AGENCY due 23");
    }

    @Test
    void aResumptionWithADateReplacesTheDueDayAndAddsNothing() {
        assertThat(stretches(Life.received("02", "16").supplementRequested("05").resumed("09", "18")))
                .containsExactly(
                        "02 IN_TERM due 16", "05 WAITING due 16", "09 IN_TERM due 18", "19 OVERDUE_AGENCY due 18");
    }

    @Test
    void aResumptionWithADateGivesADueDayToADossierThatHadNone() {
        assertThat(stretches(Life.received("02", null).supplementRequested("05").resumed("09", "10")))
                .containsExactly(
                        "02 IN_TERM due -", "05 WAITING due -", "09 IN_TERM due 10", "11 OVERDUE_AGENCY due 10");
    }

    @Test
    void aResumptionWithAPastDateIsLateAtOnce() {
        assertThat(standings(Life.received("02", "16").supplementRequested("05").resumed("09", "08")))
                .containsExactly("02 IN_TERM", "05 WAITING", "09 OVERDUE_AGENCY");
    }

    @Test
    void severalSuspensionsAddUp() {
        assertThat(stretches(Life.received("02", "10")
                        .financialObligation("04")
                        .resumed("06")
                        .supplementRequested("08")
                        .resumed("11")))
                .containsExactly(
                        "02 IN_TERM due 10",
                        "04 WAITING due 10",
                        "06 IN_TERM due 12",
                        "08 WAITING due 12",
                        "11 IN_TERM due 15",
                        "16 OVERDUE_AGENCY due 15");
    }

    @Test
    void theSecondSupplementRequestMakesItLateForGood() {
        assertThat(standings(Life.received("02", "30")
                        .supplementRequested("05")
                        .resumed("07")
                        .supplementRequested("10")
                        .resumed("12")
                        .reappointed("13", "11-30")
                        .finished("14")))
                .containsExactly(
                        "02 IN_TERM", "05 WAITING", "07 IN_TERM", "10 OVERDUE_AGENCY", "14 FINISHED_LATE_AGENCY");
    }

    @Test
    void theSupplementLimitHoldsWithoutADueDay() {
        assertThat(standings(Life.received("02", null)
                        .supplementRequested("05")
                        .resumed("07")
                        .supplementRequested("10")
                        .finished("14")))
                .containsExactly(
                        "02 IN_TERM", "05 WAITING", "07 IN_TERM", "10 OVERDUE_AGENCY", "14 FINISHED_LATE_AGENCY");
    }

    @Test
    void financialObligationsAreNotCounted() {
        assertThat(standings(Life.received("02", "30")
                        .financialObligation("03")
                        .resumed("04")
                        .supplementRequested("05")
                        .resumed("07")
                        .financialObligation("10")))
                .containsExactly("02 IN_TERM", "03 WAITING", "04 IN_TERM", "05 WAITING", "07 IN_TERM", "10 WAITING");
    }

    @Test
    void twoRequestsOnOneDayAreTwo() {
        assertThat(standings(Life.received("02", "30")
                        .supplementRequested("05T08:00")
                        .resumed("05T09:00")
                        .supplementRequested("05T10:00")
                        .resumed("05T11:00")))
                .containsExactly("02 IN_TERM", "05 OVERDUE_AGENCY");
    }
}
