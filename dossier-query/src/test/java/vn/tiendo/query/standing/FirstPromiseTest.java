package vn.tiendo.query.standing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.contract.lifecycle.ProcessingTime.Unit;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;

/** Received at ten in the morning of the 2nd of October 2023, a Monday. */
class FirstPromiseTest {
    private static final ProcessingTime THREE_WORKING_DAYS = new ProcessingTime(3, Unit.WORKING_DAYS);
    private static final ProcessingTime TWO_WEEKS = new ProcessingTime(14, Unit.CALENDAR_DAYS);
    private static final Procedure BY_LAW = procedure("1.001193", TWO_WEEKS, "02", null);

    @Test
    void aStatedDueInstantIsThePromiseWhateverElseIsKnown() {
        assertThat(promise(Life.received("02", "20T16:00", THREE_WORKING_DAYS), BY_LAW))
                .isEqualTo(Life.instant("20T16:00"));
    }

    @Test
    void elseTheProcessingTimeIsWorkedOutByTheCalendar() {
        assertThat(promise(Life.received("02", null, THREE_WORKING_DAYS), BY_LAW))
                .isEqualTo(Life.instant("05"));
    }

    @Test
    void elseItIsTheLongestTimeThatTheLawGivesTheProcedure() {
        assertThat(promise(Life.received("02", null), BY_LAW)).isEqualTo(Life.instant("16"));
    }

    @Test
    void ofSeveralTimesByLawTheOneThatEndsLastHolds() {
        Procedure shorter = procedure("1.001193", THREE_WORKING_DAYS, "02", null);

        assertThat(promise(Life.received("02", null), BY_LAW, shorter)).isEqualTo(Life.instant("16"));
        assertThat(promise(Life.received("02", null), shorter, BY_LAW)).isEqualTo(Life.instant("16"));
    }

    @Test
    void theLawIsThatOfTheDayOfTheReceiptAndOfTheProcedure() {
        Life received = Life.received("02", null);

        assertThat(promise(received, procedure("1.001193", TWO_WEEKS, "03", null)))
                .isNull();
        assertThat(promise(received, procedure("1.001193", TWO_WEEKS, "01", "01")))
                .isNull();
        assertThat(promise(received, procedure("1.001194", TWO_WEEKS, "02", null)))
                .isNull();
    }

    @Test
    void whereNothingIsKnownNothingIsPromised() {
        assertThat(promise(Life.received("02", null))).isNull();
    }

    private static @Nullable Instant promise(Life life, Procedure... known) {
        WorkingCalendar calendar = WorkingCalendar.of(Life.VIETNAM, List.of());
        return new FirstPromise(calendar, Catalogue.of(List.of(known)))
                .at(requireNonNull(life.progress().receipt()));
    }

    private static Procedure procedure(String code, ProcessingTime longest, String from, @Nullable String until) {
        LocalDate last = until == null ? null : Life.day(until);
        return new Procedure(code, "name", "field", longest, Life.day(from), last);
    }
}
