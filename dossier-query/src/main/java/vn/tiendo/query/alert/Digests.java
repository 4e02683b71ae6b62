package vn.tiendo.query.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.code.AgencyCode;

/** Who is to get which digest. Whoever has claimed one sends it alone for a while; nothing is locked meanwhile. */
public interface Digests {
    /**
     * The digest of a day for a subscription.
     *
     * @param claimedUntil by when it is to be sent
     * @param since from when on its alerts are: when the last one before was sent
     * @param attempts including this one
     */
    record Due(Subscription subscription, LocalDate day, Instant claimedUntil, Instant since, int attempts) {}

    /**
     * The alerts of one kind.
     *
     * @param first the first of them by number
     */
    record Some(AlertKind kind, long count, List<DecidedAlert> first) {
        public Some {
            first = List.copyOf(first);
        }
    }

    /**
     * On which days digests are sent.
     *
     * @param ordinary whether offices with ordinary hours work on the day
     * @param otherwise provinces with hours of their own of which the other is true
     */
    record Working(boolean ordinary, Set<AgencyCode> otherwise) {}

    /** Notes for everybody who is to get a digest of the day that it is to be sent. */
    void note(LocalDate day, Working working, Instant now);

    /** Claims one that is to be sent now. */
    Optional<Due> claim(LocalDate day, Instant now);

    /** What was decided for the unit and all below it since the last digest; kinds of which there is none are missing. */
    List<Some> alerts(Due due, int most);

    void sent(Due due, Instant now);

    /** It could not be sent, and is tried again after a while. */
    void failed(Due due, Instant now, Duration wait);

    /** What was not sent by now is not sent any more; how many these are. */
    int miss(LocalDate day);
}
