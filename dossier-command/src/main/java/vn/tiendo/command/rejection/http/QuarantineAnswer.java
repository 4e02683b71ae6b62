package vn.tiendo.command.rejection.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.rejection.Quarantine;

/**
 * What waits of the last 30 days.
 *
 * @param depth how many were refused and not put back
 * @param byCode the same by reason
 * @param oldestAt when the oldest of them was refused, absent where there is none
 * @param retried how many were put back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuarantineAnswer(
        long depth,
        Map<RejectionCode, Long> byCode,
        @Nullable Instant oldestAt,
        long oldestAgeSeconds,
        long retried) {
    static QuarantineAnswer of(Quarantine quarantine) {
        return new QuarantineAnswer(
                quarantine.total(),
                new TreeMap<>(quarantine.depth()),
                quarantine.oldestAt(),
                quarantine.oldestAge().toSeconds(),
                quarantine.retried());
    }
}
