package vn.tiendo.query.unit.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.Unit;

/**
 * The units below a unit as they are answered, or the provinces of the country; what is null is left out.
 *
 * @param unit null for the country, as its name
 * @param truncated true where there are more, null otherwise
 */
record ChildrenAnswer(
        @Nullable AgencyCode unit,
        @Nullable String name,
        List<Item> items,
        @Nullable Boolean truncated,
        Book book,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped Freshness freshness) {

    /** One of them. */
    record Item(@JsonUnwrapped Unit unit, boolean hasFigures, boolean hasChildren) {}

    /** What is answered to a question. */
    static ChildrenAnswer of(
            UnitQuestion asked, @Nullable Unit unit, List<Item> items, boolean truncated, Freshness freshness) {
        return new ChildrenAnswer(
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                items,
                truncated ? true : null,
                asked.book(),
                asked.asOf(),
                asked.forecast(),
                freshness);
    }
}
