package vn.tiendo.query.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.calendar.WorkingCalendar;

/** October 2023: the 2nd is a Monday, the 7th and 8th are a weekend. */
class FirstPromiseBookTest {
    @Test
    void neitherReappointmentsNorDatesAtResumptionReplaceTheFirstPromise() {
        assertThat(dues(Life.received("02", "06T16:00")
                        .reappointed("03", "20T10:00")
                        .supplementRequested("04T09:00")
                        .resumed("05T10:00", "20T10:00")))
                .containsExactly("02 06", "05 09");
    }

    @Test
    void promisedNothingAtReceiptItIsNeverDue() {
        assertThat(standings(Life.received("02", null).reappointed("03", "04"))).containsExactly("02 IN_TERM");
    }

    private static StandingTimeline timeline(Life life) {
        return Judged.judge(WorkingCalendar.of(Life.VIETNAM, List.of()))
                .timeline(new FirstPromiseBook(), life.progress());
    }

    private static List<String> standings(Life life) {
        return Judged.standings(timeline(life));
    }

    /** Each change of the due day: {@code "05 09"}, from the 5th on due on the 9th. */
    private static List<String> dues(Life life) {
        return Judged.dues(timeline(life));
    }
}
