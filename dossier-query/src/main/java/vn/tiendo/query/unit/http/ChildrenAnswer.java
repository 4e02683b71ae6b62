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
 * The units below a unit as they are answered; what is null is left out.
 *
 * @param truncated true where there are more, null otherwise
 */
record ChildrenAnswer(
        AgencyCode unit,
        String name,
        List<Item> items,
        @Nullable Boolean truncated,
        Book book,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped Freshness freshness) {

    /** One of them. */
    record Item(@JsonUnwrapped Unit unit, boolean hasChildren) {}
}
