package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.query.standing.Judged.JUDGE;
import static vn.tiendo.query.standing.Judged.RULES;
import static vn.tiendo.query.standing.Judged.standings;
import static vn.tiendo.query.standing.Judged.stretches;
import static vn.tiendo.query.standing.Judged.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.calendar.WorkingCalendar;

/** Receipt, due day and the end of the day, by the sentences of the rules. */
class Portal766DueDayTest {
    @Test
    void withoutAReceiptADossierIsNotCounted() {
        assertThat(JUDGE.timeline(RULES, DossierProgress.NONE)).isEqualTo(StandingTimeline.NOT_COUNTED);
        assertThat(JUDGE.judge(DossierProgress.NONE)).isEmpty();
    }

    @Test
    void beforeItsReceiptADossierIsNotCounted() {
        StandingTimeline timeline =
                JUDGE.timeline(RULES, Life.received("02", "16").progress());

        assertThat(timeline.on(Life.day("01"))).isEmpty();
        assertThat(timeline.on(Life.day("02"))).isPresent();
    }

    @Test
    void theDayOfAnInstantIsTheLocalOne() {
        assertThat(standings(Life.received("02T00:30", "16T23:30").finished("17T00:10")))
                .containsExactly("02 IN_TERM", "17 FINISHED_LATE_AGENCY");
    }

    @Test
    void aFinishAtTheReceiptIsJudgedThatDay() {
        assertThat(standings(Life.received("02", "16").finished("02"))).containsExactly("02 FINISHED_EARLY");
    }

    @Test
    void anOpenDossierIsLateFromTheDayAfterItsDueDay() {
        assertThat(standings(Life.received("02", "16T08:00"))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void aDueDayBeforeTheReceiptMakesItLateAtOnce() {
        assertThat(standings(Life.received("10", "05"))).containsExactly("10 OVERDUE_AGENCY");
    }

    @Test
    void finishedBeforeTheDueDayIsEarlyOnItOnTimeAndAfterItLate() {
        assertThat(standings(Life.received("02", "16").finished("15T23:59")))
                .containsExactly("02 IN_TERM", "15 FINISHED_EARLY");
        assertThat(standings(Life.received("02", "16T07:00").finished("16T23:59")))
                .containsExactly("02 IN_TERM", "16 FINISHED_ON_TIME");
        assertThat(standings(Life.received("02", "16").finished("17T00:01")))
                .containsExactly("02 IN_TERM", "17 FINISHED_LATE_AGENCY");
        assertThat(standings(Life.received("02", "16").finished("20")))
                .containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY", "20 FINISHED_LATE_AGENCY");
    }

    @Test
    void withoutADueDayNothingIsLate() {
        assertThat(standings(Life.received("02", null)
                        .supplementRequested("05")
                        .resumed("09")
                        .finished("30")))
                .containsExactly("02 IN_TERM", "05 WAITING", "09 IN_TERM", "30 FINISHED_ON_TIME");
    }

    @Test
    void aProcessingTimeAloneGivesADueDay() {
        ProcessingTime tenDays = new ProcessingTime(10, ProcessingTime.Unit.WORKING_DAYS);

        assertThat(standings(Life.received("02", null, tenDays))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void aStatedDueDayBeatsAProcessingTime() {
        ProcessingTime oneDay = new ProcessingTime(1, ProcessingTime.Unit.CALENDAR_DAYS);

        assertThat(standings(Life.received("02", "16", oneDay))).containsExactly("02 IN_TERM", "17 OVERDUE_AGENCY");
    }

    @Test
    void aProcessingTimeIsWorkedOutByTheCalendarOfTheProvince() {
        OpeningHours everyDay = new OpeningHours(
                EnumSet.allOf(DayOfWeek.class), List.of(new Interval(LocalTime.of(8, 0), LocalTime.of(16, 0))));
        ProvinceHours hours = new ProvinceHours(List.of(new ProvinceHours.Period(LocalDate.EPOCH, everyDay)));
        WorkingCalendar calendar = new WorkingCalendar(
                Life.VIETNAM, OpeningHours.ORDINARY, Map.of(new AgencyCode("H09"), hours), Map.of());
        Judge judge = Judged.judge(calendar);
        ProcessingTime sixDays = new ProcessingTime(6, ProcessingTime.Unit.WORKING_DAYS);

        StandingTimeline timeline =
                judge.timeline(RULES, Life.received("02", null, sixDays).progress());

        assertThat(standings(timeline)).containsExactly("02 IN_TERM", "09 OVERDUE_AGENCY");
    }

    @Test
    void aDayHasTheStandingOfItsEnd() {
        assertThat(stretches(Life.received("02T08:00", "02T09:00")
                        .supplementRequested("02T10:00")
                        .reappointed("02T11:00", "20")
                        .resumed("02T12:00")
                        .finished("02T13:00")))
                .containsExactly("02 FINISHED_EARLY due 20");
    }
}
