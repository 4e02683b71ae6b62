package vn.tiendo.query.rules.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.rules.Move;
import vn.tiendo.query.snapshot.Freshness;

/**
 * What a change would move; nothing was changed.
 *
 * @param basis the version of the rules on top of which it was worked out
 * @param moved how many dossiers, all of them counted
 * @param asOf the day at whose end the items stand so
 * @param items the first of them by code; CSV has all
 */
record PreviewAnswer(
        boolean dryRun,
        long basis,
        long moved,
        LocalDate asOf,
        List<Item> items,
        @JsonUnwrapped Freshness freshness) {
    static final CSVFormat COLUMNS = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "code",
                    "book",
                    "since",
                    "standingBefore",
                    "causeBefore",
                    "dueBefore",
                    "standingAfter",
                    "causeAfter",
                    "dueAfter")
            .get();

    /** A dossier with all books in which it would stand otherwise on some day. */
    record Item(DossierCode code, List<Moved> books) {}

    /**
     * What changes in a book.
     *
     * @param since the first day on which something does
     * @param before as of today, null where it is not counted
     * @param after as of today
     */
    record Moved(
            Book book,
            LocalDate since,
            @Nullable Stand before,
            @Nullable Stand after) {
        static Moved of(Move move) {
            return new Moved(move.book(), move.since(), Stand.of(move.before()), Stand.of(move.after()));
        }
    }

    /** Where a dossier stands on the day. */
    record Stand(
            Standing standing,
            @Nullable Cause cause,
            @Nullable LocalDate due,
            AgencyCode unit) {
        static @Nullable Stand of(Move.@Nullable Position position) {
            return position == null
                    ? null
                    : new Stand(
                            Objects.requireNonNull(position.state().standing()),
                            position.state().cause(),
                            position.due(),
                            position.unit());
        }
    }
}
