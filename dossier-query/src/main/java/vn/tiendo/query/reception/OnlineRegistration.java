package vn.tiendo.query.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.Receipt;
import vn.tiendo.contract.dossier.DossierProgress.Registration;
import vn.tiendo.query.calendar.WorkingCalendar;

/**
 * An online registration, and how it was answered. It is to be received within 8 working hours (state 2 of the national
 * interface), by the hours that the province of its unit had on the day.
 *
 * @param unit where it was registered
 * @param day the local day
 * @param deadline the last instant at which an answer is in time
 * @param answeredAt when the first answer came, null while it waits; it may be dated before the registration
 * @param answer the first, null while it waits
 */
public record OnlineRegistration(
        AgencyCode unit,
        String procedure,
        LocalDate day,
        Instant at,
        Instant deadline,
        @Nullable Instant answeredAt,
        @Nullable Answer answer) {
    /** In which an office receives what was registered online. */
    private static final Duration TIME_TO_RECEIVE = Duration.ofHours(8);

    /** The registration of a dossier, empty where it was not registered online. */
    public static Optional<OnlineRegistration> of(DossierProgress progress, WorkingCalendar calendar) {
        return Optional.ofNullable(progress.registration())
                .map(registration -> of(registration, progress.receipt(), calendar));
    }

    private static OnlineRegistration of(
            Registration registration, @Nullable Receipt receipt, WorkingCalendar calendar) {
        Answered first = first(
                first(
                        Answered.of(Answer.RECEIVED, receipt == null ? null : receipt.at()),
                        Answered.of(Answer.NOT_ACCEPTED, registration.notAcceptedAt())),
                Answered.of(Answer.WITHDRAWN, registration.withdrawnAt()));
        LocalDate day = LocalDate.ofInstant(registration.at(), calendar.zone());
        return new OnlineRegistration(
                registration.agency(),
                registration.procedure(),
                day,
                registration.at(),
                calendar.in(registration.agency().province(), day).plus(registration.at(), TIME_TO_RECEIVE),
                first == null ? null : first.at,
                first == null ? null : first.how);
    }

    private record Answered(Answer how, Instant at) {
        static @Nullable Answered of(Answer how, @Nullable Instant at) {
            return at == null ? null : new Answered(how, at);
        }
    }

    /** Of two answers at one instant the one named first counts. */
    private static @Nullable Answered first(@Nullable Answered one, @Nullable Answered other) {
        return other == null || one != null && !other.at.isBefore(one.at) ? one : other;
    }
}
