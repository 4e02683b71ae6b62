package vn.tiendo.query.lateness.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.lateness.BookPair;
import vn.tiendo.query.lateness.DifferingDossier;
import vn.tiendo.query.lateness.RuleClass;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * Some of the dossiers on which two books differ, as they are answered; what is null is left out.
 *
 * @param next the cursor to the next page, null where nothing follows
 */
record DifferingPage(
        @JsonUnwrapped UnitOfFigures unit,
        List<Book> books,
        @Nullable Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        List<Item> items,
        @Nullable String next,
        @JsonUnwrapped Freshness freshness) {

    /** One of them, and why. */
    record Item(
            DossierCode code,
            AgencyCode unit,
            @JsonProperty("class") RuleClass explanation,
            Map<Book, InBook> books) {
        static Item of(DifferingDossier dossier, RuleClass explanation, BookPair books) {
            Map<Book, InBook> standings = new LinkedHashMap<>();
            standings.put(books.one().book(), InBook.of(dossier.one()));
            standings.put(books.other().book(), InBook.of(dossier.other()));
            return new Item(dossier.code(), dossier.unit(), explanation, standings);
        }
    }

    /** Where it stands in a book, and when it is due there. */
    record InBook(Standing standing, @Nullable LocalDate due) {
        private static InBook of(DifferingDossier.InBook book) {
            return new InBook(book.standing(), book.due());
        }
    }
}
