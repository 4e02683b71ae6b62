package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.standing.Judged.standings;
import static vn.tiendo.query.standing.Judged.stretches;
import static vn.tiendo.query.standing.Judged.units;

import org.junit.jupiter.api.Test;

/** Re-appointments and transfers, by the sentences of the rules. */
class Portal766ReappointmentTest {
    @Test
    void aReappointmentReplacesTheDueDay() {
        assertThat(stretches(Life.received("02", "16").reappointed("10", "20")))
                .containsExactly("02 IN_TERM due 16", "10 IN_TERM due 20", "21 OVERDUE_AGENCY due 20");
    }

    @Test
    void aReappointmentCanBringTheDueDayForward() {
        assertThat(standings(Life.received("02", "16").reappointed("10", "07")))
                .containsExactly("02 IN_TERM", "10 OVERDUE_AGENCY");
    }

    @Test
    void aReappointmentBringsALateDossierBackAndItCanBeLateAgain() {
        assertThat(standings(Life.received("02", "05").reappointed("10", "12").reappointed("20", "25")))
                .containsExactly(
                        "02 IN_TERM",
                        "06 OVERDUE_AGENCY",
                        "10 IN_TERM",
                        "13 OVERDUE_AGENCY",
                        "20 IN_TERM",
                        "26 OVERDUE_AGENCY");
    }

    @Test
    void aReappointmentOnTheDayOfBecomingLateLeavesNoLateDay() {
        assertThat(standings(Life.received("02", "05").reappointed("06T23:00", "12")))
                .containsExactly("02 IN_TERM", "13 OVERDUE_AGENCY");
    }

    @Test
    void aReappointmentDuringASuspensionIsMovedByTheWholeSuspension() {
        assertThat(stretches(Life.received("02", "16")
                        .supplementRequested("05")
                        .reappointed("07", "20")
                        .resumed("09")))
                .containsExactly(
                        "02 IN_TERM due 16",
                        "05 WAITING due 16",
                        "07 WAITING due 20",
                        "09 IN_TERM due 24",
                        "25 OVERDUE_AGENCY due 24");
    }

    @Test
    void aReappointmentBringsBackADossierThatWasSuspendedLate() {
        assertThat(standings(Life.received("02", "05").supplementRequested("08").reappointed("10", "08")))
                .containsExactly("02 IN_TERM", "06 OVERDUE_AGENCY", "10 WAITING");
    }

    @Test
    void aReappointmentCanMakeASuspendedDossierLate() {
        assertThat(standings(Life.received("02", "16").supplementRequested("08").reappointed("10", "07")))
                .containsExactly("02 IN_TERM", "08 WAITING", "10 OVERDUE_AGENCY");
    }

    @Test
    void aReappointmentGivesADueDayToADossierThatHadNone() {
        assertThat(standings(Life.received("02", null).reappointed("10", "12")))
                .containsExactly("02 IN_TERM", "13 OVERDUE_AGENCY");
    }

    @Test
    void aReappointmentAtNightCountsForTheLocalDay() {
        assertThat(stretches(Life.received("02", "16").reappointed("10T00:05", "20T00:05")))
                .containsExactly("02 IN_TERM due 16", "10 IN_TERM due 20", "21 OVERDUE_AGENCY due 20");
    }

    @Test
    void aTransferMovesTheDossierFromThatDayOn() {
        assertThat(units(Life.received("02", "16").transferred("10", "H15.50").transferred("20", "H09.12")))
                .containsExactly(
                        "02 IN_TERM H09.12",
                        "10 IN_TERM H15.50",
                        "17 OVERDUE_AGENCY H15.50",
                        "20 OVERDUE_AGENCY H09.12");
    }

    @Test
    void aTransferThereAndBackInOneDayIsNotSeen() {
        assertThat(units(Life.received("02", "16")
                        .transferred("10T09:00", "H15.50")
                        .transferred("10T11:00", "H09.12")))
                .containsExactly("02 IN_TERM H09.12", "17 OVERDUE_AGENCY H09.12");
    }

    @Test
    void aTransferOnTheDayOfReceiptNamesTheUnitOfTheEvening() {
        assertThat(units(Life.received("02", "16").transferred("02T18:00", "H15.50")))
                .containsExactly("02 IN_TERM H15.50", "17 OVERDUE_AGENCY H15.50");
    }
}
