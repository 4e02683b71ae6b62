package vn.tiendo.query.changes.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.changes.Change;
import vn.tiendo.query.changes.Place;
import vn.tiendo.query.dossier.RecordedFact;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * Changes of a figure as they are answered; what is null is left out.
 *
 * @param difference on the first page
 * @param next the cursor to the next page, null where nothing follows
 */
record ChangesPage(
        @JsonUnwrapped UnitOfFigures unit,
        Book book,
        Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        long sincePosition,
        @Nullable Long sinceFold,
        @JsonUnwrapped @Nullable Difference difference,
        List<Item> items,
        @Nullable String next,
        @JsonUnwrapped Freshness freshness) {

    /**
     * What all changes together come to.
     *
     * @param changes how many there are, on all pages
     * @param before the figure at that position, by the rules in force now
     * @param after the figure as known now
     */
    record Difference(long changes, Totals before, Totals after) {}

    /** A figure; its score is absent where nothing was received. */
    record Totals(
            long received, long onTime, long late, @Nullable String score) {
        static Totals of(LocalDate asOf, ProgressCounts counts) {
            return new Totals(
                    counts.received(),
                    counts.onTime(),
                    counts.late(),
                    UnitProgress.on(asOf, counts)
                            .score()
                            .map(BigDecimal::toPlainString)
                            .orElse(null));
        }
    }

    /**
     * A fact, and where it moved its dossier.
     *
     * @param from where it stood without the fact, absent where it was counted nowhere
     * @param to where it stands with it, absent where it is counted nowhere
     */
    record Item(
            DossierCode dossier,
            StoredFact fact,
            @Nullable At from,
            @Nullable At to) {
        static Item of(Change change) {
            return new Item(
                    change.fact().event().dossier(),
                    StoredFact.of(change.fact()),
                    At.of(change.before()),
                    At.of(change.after()));
        }
    }

    /** The fact as it was told, and when it was stored. */
    record StoredFact(String kind, String source, String id, Instant time, Instant recordedAt, long position) {
        private static StoredFact of(RecordedFact fact) {
            LifecycleEvent event = fact.event();
            return new StoredFact(
                    event.fact().kind().wireName(),
                    event.source(),
                    event.id(),
                    event.time(),
                    fact.recordedAt(),
                    fact.position());
        }
    }

    /**
     * Where a dossier stands on the day.
     *
     * @param counted whether it counts in the figure: held by the unit, and received in the period
     */
    record At(
            @Nullable Standing standing, @Nullable Cause cause, AgencyCode unit, LocalDate received, boolean counted) {
        private static @Nullable At of(@Nullable Place place) {
            return place == null
                    ? null
                    : new At(
                            place.state().standing(),
                            place.state().cause(),
                            place.unit(),
                            place.received(),
                            place.counted());
        }
    }
}
