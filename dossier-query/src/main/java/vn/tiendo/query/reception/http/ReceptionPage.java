package vn.tiendo.query.reception.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.reception.Receptions.Item;
import vn.tiendo.query.snapshot.Freshness;

/**
 * A page of online registrations as it is answered; what is null is left out.
 *
 * @param next the cursor to the next page, null where nothing follows
 */
record ReceptionPage(
        AgencyCode unit,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable Boolean forecast,
        List<Item> items,
        @Nullable String next,
        @JsonUnwrapped Freshness freshness) {}
