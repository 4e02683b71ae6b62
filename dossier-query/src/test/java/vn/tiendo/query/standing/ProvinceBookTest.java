package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.WorkingCalendar;

/** October 2023: the 2nd is a Monday, the 7th and 8th are a weekend. */
class ProvinceBookTest {
    @Test
    void anOpenDossierIsOverdueFromTheDayAfterItsDueDay() {
        assertThat(standings(Life.received("02", "05T09:00"))).containsExactly("02 IN_TERM", "06 OVERDUE_AGENCY");
    }

    @Test
    void finishedLateIsAfterTheDueInstantEvenOnTheDueDay() {
        assertThat(standings(Life.received("02", "05T09:00").finished("05T09:00")))
                .containsExactly("02 IN_TERM", "05 FINISHED_ON_TIME");
        assertThat(standings(Life.received("02", "05T09:00").finished("05T09:01")))
                .containsExactly("02 IN_TERM", "05 FINISHED_LATE_AGENCY");
        assertThat(standings(Life.received("02", "05T09:00").finished("04T20:00")))
                .containsExactly("02 IN_TERM", "04 FINISHED_EARLY");
    }

    @Test
    void aSuspensionMovesTheDueInstantByTheTimeWorkedMeanwhile() {
        // 9 hours worked from Wednesday 9:00 to Thursday 10:00; due Friday 16:00, so Monday 17:00 less 8 hours
        assertThat(dues(Life.received("02", "06T16:00")
                        .supplementRequested("04T09:00")
                        .resumed("05T10:00")))
                .containsExactly("02 06", "05 09");
    }

    @Test
    void aWeekendSuspendedMovesNothing() {
        assertThat(dues(Life.received("02", "10T16:00")
                        .supplementRequested("06T17:00")
                        .resumed("09T07:00")))
                .containsExactly("02 10");
    }

    @Test
    void aDateStatedAtResumptionReplacesTheDueInstantAndAddsNothing() {
        assertThat(dues(Life.received("02", "06T16:00")
                        .supplementRequested("04T09:00")
                        .resumed("05T10:00", "20T10:00")))
                .containsExactly("02 06", "05 20");
    }

    @Test
    void aReappointmentReplacesTheDueInstant() {
        assertThat(dues(Life.received("02", "06T16:00").reappointed("03", "12T10:00")))
                .containsExactly("02 06", "03 12");
    }

    @Test
    void supplementRequestsAreNotLimited() {
        assertThat(standings(Life.received("02", "20")
                        .supplementRequested("03T08:00")
                        .resumed("04T08:00")
                        .supplementRequested("05T08:00")
                        .resumed("06T08:00")
                        .finished("09")))
                .containsExactly(
                        "02 IN_TERM", "03 WAITING", "04 IN_TERM", "05 WAITING", "06 IN_TERM", "09 FINISHED_EARLY");
    }

    @Test
    void suspendedAfterTheDueInstantIsOverdueFromThatDay() {
        assertThat(standings(Life.received("02", "05T09:00").supplementRequested("05T09:01")))
                .containsExactly("02 IN_TERM", "05 OVERDUE_AGENCY");
        assertThat(standings(Life.received("02", "05T09:00").supplementRequested("05T09:00")))
                .containsExactly("02 IN_TERM", "05 WAITING");
    }

    @Test
    void aFinishThatEndsASuspensionBegunInTimeIsInTimeThoughNothingWasWorkedMeanwhile() {
        assertThat(standings(Life.received("02", "07T10:00")
                        .supplementRequested("07T09:00")
                        .finished("07T12:00")))
                .containsExactly("02 IN_TERM", "07 FINISHED_ON_TIME");
    }

    @Test
    void aProcessingTimeGivesTheDueInstant() {
        ProcessingTime eightHours = new ProcessingTime(8, ProcessingTime.Unit.WORKING_HOURS);

        assertThat(standings(Life.received("06T10:00", null, eightHours).finished("09T10:01")))
                .containsExactly("06 IN_TERM", "09 FINISHED_LATE_AGENCY");
    }

    @Test
    void withoutAPromiseNothingIsLate() {
        assertThat(standings(Life.received("02", null)
                        .supplementRequested("03")
                        .resumed("05")
                        .finished("28")))
                .containsExactly("02 IN_TERM", "03 WAITING", "05 IN_TERM", "28 FINISHED_ON_TIME");
    }

    private static StandingTimeline timeline(Life life) {
        return Judged.judge(WorkingCalendar.of(Life.VIETNAM, List.of())).timeline(new ProvinceBook(), life.progress());
    }

    private static List<String> standings(Life life) {
        return Judged.standings(timeline(life));
    }

    /** Each change of the due day: {@code "05 09"}, from the 5th on due on the 9th. */
    private static List<String> dues(Life life) {
        return Judged.dues(timeline(life));
    }
}
