package vn.tiendo.query.dossier.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.anomaly.SaidLate;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * One dossier as it is answered; what is null is left out.
 *
 * @param unit that holds it at the end of the day, null where it is not counted then
 * @param facts in the order of judging
 * @param progress what the facts say, less the retracted ones
 * @param standings one for each book in which it is counted
 * @param anomalies in the order of their declaration, by all that is known now
 * @param saidLate what systems said of its lateness, set against the book PORTAL_766; null where they said nothing
 */
record DossierAnswer(
        DossierCode code,
        @Nullable AgencyCode unit,
        @Nullable String procedure,
        LocalDate asOf,
        @Nullable Boolean forecast,
        List<ToldFact> facts,
        DossierProgress progress,
        List<BookStanding> standings,
        Set<Anomaly> anomalies,
        @Nullable List<SaidLate> saidLate,
        @JsonUnwrapped Freshness freshness) {

    /**
     * A fact.
     *
     * @param data its content
     * @param retracted true for one that was taken out, null otherwise
     */
    record ToldFact(
            long sequence,
            String kind,
            Instant time,
            Instant recordedAt,
            String source,
            String id,
            JsonNode data,
            @Nullable Boolean retracted) {}

    /**
     * Where the dossier stands in one book at the end of the day; all but book and timeline null before the receipt.
     *
     * @param due the due day in force, null where there is none
     * @param cause why it is late, null where it is not
     * @param timeline its standings of all days
     */
    record BookStanding(
            Book book,
            @Nullable Standing standing,
            @Nullable Boolean late,
            @Nullable LocalDate due,
            @Nullable Cause cause,
            @Nullable AgencyCode unit,
            List<Change> timeline) {
        static BookStanding of(Book book, StandingTimeline timeline, LocalDate asOf) {
            List<Change> changes = timeline.stretches().stream().map(Change::of).toList();
            return timeline.on(asOf)
                    .map(Change::of)
                    .map(now -> new BookStanding(
                            book, now.standing(), now.standing().late(), now.due(), now.cause(), now.unit(), changes))
                    .orElseGet(() -> new BookStanding(book, null, null, null, null, null, changes));
        }
    }

    /** From a day on, and until the next change, the dossier stands so. */
    record Change(
            LocalDate day,
            Standing standing,
            @Nullable Cause cause,
            AgencyCode unit,
            @Nullable LocalDate due) {
        static Change of(Stretch stretch) {
            TallyState state = stretch.state();
            return new Change(
                    stretch.from(),
                    Optional.ofNullable(state.standing()).orElseThrow(),
                    state.cause(),
                    stretch.unit(),
                    stretch.due());
        }
    }
}
