package vn.tiendo.query.backlog.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.backlog.BacklogItem;
import vn.tiendo.query.snapshot.Freshness;

/**
 * A page of a list as it is answered; what is null is left out.
 *
 * @param next the cursor to the next page, null where nothing follows
 */
record BacklogPage(
        Book book,
        LocalDate asOf,
        @Nullable Boolean forecast,
        List<BacklogItem> items,
        @Nullable String next,
        @JsonUnwrapped Freshness freshness) {}
