package vn.tiendo.query.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.contract.lifecycle.Channel;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.WorkingCalendar;

class OnlineRegistrationTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            ZoneId.of("Asia/Ho_Chi_Minh"),
            Stream.concat(
                            MinuteClock.CLOSED.stream().map(day -> day(day, DayKind.HOLIDAY)),
                            MinuteClock.WORKED.stream().map(day -> day(day, DayKind.MAKEUP_WORK)))
                    .toList());
    private static final Instant MONDAY_AT_NINE = Instant.parse("2023-10-02T02:00:00Z");
    private static final Instant TUESDAY_AT_NINE = Instant.parse("2023-10-03T02:00:00Z");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    private static CalendarDay day(LocalDate day, DayKind kind) {
        return new CalendarDay(day, kind, "", CalendarDay.Status.CONFIRMED);
    }

    @Test
    void eightWorkingHoursAreADayOfWork() {
        assertThat(registration(null, null, null).deadline()).isEqualTo(TUESDAY_AT_NINE);
    }

    @Test
    void theDeadlineAgreesWithAWalkFromMinuteToMinute() {
        for (int i = 0; i < 200; i++) {
            Instant at = Instant.parse("2023-12-20T00:00:00Z").plusSeconds(60L * random.nextInt(70 * 1_440));
            assertThat(registration(at, null, null, null).deadline())
                    .as("seed %d, registered at %s", seed, at)
                    .isEqualTo(MinuteClock.after(at, 480));
        }
    }

    @Test
    void whatComesFirstIsTheAnswer() {
        Instant later = TUESDAY_AT_NINE.plusSeconds(1);
        assertThat(answer(TUESDAY_AT_NINE, later, later)).isEqualTo(Answer.RECEIVED);
        assertThat(answer(later, TUESDAY_AT_NINE, later)).isEqualTo(Answer.NOT_ACCEPTED);
        assertThat(answer(later, later, TUESDAY_AT_NINE)).isEqualTo(Answer.WITHDRAWN);
        assertThat(answer(null, later, later)).isEqualTo(Answer.NOT_ACCEPTED);
        assertThat(answer(later, later, later)).isEqualTo(Answer.RECEIVED);
        assertThat(answer(null, null, null)).isNull();
    }

    @Test
    void aReceiptDatedBeforeTheRegistrationAnswersItToo() {
        Instant before = MONDAY_AT_NINE.minusSeconds(60);
        assertThat(registration(before, null, null).answeredAt()).isEqualTo(before);
    }

    @Test
    void whatWasNotRegisteredOnlineIsNone() {
        assertThat(OnlineRegistration.of(DossierProgress.NONE, CALENDAR)).isEmpty();
    }

    private static @Nullable Answer answer(
            @Nullable Instant received, @Nullable Instant notAccepted, @Nullable Instant withdrawn) {
        return registration(received, notAccepted, withdrawn).answer();
    }

    private static OnlineRegistration registration(
            @Nullable Instant received, @Nullable Instant notAccepted, @Nullable Instant withdrawn) {
        return registration(MONDAY_AT_NINE, received, notAccepted, withdrawn);
    }

    private static OnlineRegistration registration(
            Instant at, @Nullable Instant received, @Nullable Instant notAccepted, @Nullable Instant withdrawn) {
        AgencyCode agency = new AgencyCode("H09.12");
        Receipt receipt =
                received == null ? null : new Receipt(received, agency, "1.001193", Channel.COUNTER, null, null);
        DossierProgress progress = new DossierProgress(
                new Registration(at, agency, "1.001193", notAccepted, withdrawn),
                receipt,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return Objects.requireNonNull(OnlineRegistration.of(progress, CALENDAR).orElse(null));
    }
}
