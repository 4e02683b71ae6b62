package vn.tiendo.query.backlog.http;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;

/** The address of the list behind a figure: of one unit, day and book, whatever today is when it is followed. */
final class ListAddress {
    private static final String LISTS = "/api/v1/dossiers";

    private final Map<String, String> filters;

    private ListAddress(Map<String, String> filters) {
        this.filters = filters;
    }

    static ListAddress of(AgencyCode unit, LocalDate asOf, Book book) {
        return new ListAddress(Map.of()).with("unit", unit).with("asOf", asOf).with("book", book);
    }

    /** The list with a filter more, or with another value of it; null leaves it as it is. */
    ListAddress with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(filters);
        more.put(name, value.toString());
        return new ListAddress(more);
    }

    @Override
    public String toString() {
        return filters.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + UriUtils.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", LISTS + "?", ""));
    }
}
