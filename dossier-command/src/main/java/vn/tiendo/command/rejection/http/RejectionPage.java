package vn.tiendo.command.rejection.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.rejection.FiledRejection;
import vn.tiendo.command.rejection.Notices;
import vn.tiendo.contract.wire.RejectionNotice;

/**
 * A page of rejections.
 *
 * @param next the cursor of the next page, null where this is the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejectionPage(List<Item> items, @Nullable String next) {
    /**
     * One of them.
     *
     * @param retriedAt when the event was last put back, null while it was not
     * @param discardedAt when somebody decided that it is not needed, null while nobody did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @JsonUnwrapped RejectionNotice rejection,
            @Nullable Instant retriedAt,
            @Nullable Instant discardedAt) {}

    static RejectionPage of(List<FiledRejection> found, int limit) {
        List<Item> items = found.stream()
                .map(filed -> new Item(Notices.of(filed), filed.retriedAt(), filed.discardedAt()))
                .toList();
        return new RejectionPage(
                items,
                found.size() < limit ? null : Long.toString(found.getLast().id()));
    }
}
