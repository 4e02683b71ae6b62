package vn.tiendo.command.rejection.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.rejection.Sender;

/** Whose events wait, the most first. */
record SendersAnswer(List<Item> items) {
    /** @param source absent where it could not be read */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(@Nullable String source, RejectionCode code, long depth, Instant oldestAt, Instant latestAt) {}

    static SendersAnswer of(List<Sender> senders) {
        return new SendersAnswer(senders.stream()
                .map(sender ->
                        new Item(sender.source(), sender.code(), sender.depth(), sender.oldestAt(), sender.latestAt()))
                .toList());
    }
}
