package vn.tiendo.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;

/**
 * What could not be used; key on the topic {@code dossier-rejected}: {@link #key()}. It tells where the refused record
 * lies and what is wrong with it, and repeats nothing of it that may be personal.
 *
 * @param id of this rejection, by which it is found and put back
 * @param rejectedAt when it was refused
 * @param code one of the pinned codes, such as {@code UNKNOWN_FIELD}; text, since codes can be added
 * @param pointer the JSON pointer (RFC 6901) to what is wrong, null where the whole is
 * @param message for people, in English; never a value of the refused event
 * @param dossier null where the event names no well-formed dossier code
 * @param source who told it, null where not readable
 * @param eventId the teller's identifier, null where not readable
 * @param topic where the record lies, with partition and offset; null where it never reached a topic
 * @param hash SHA-256 of the refused bytes, 64 lower-case hexadecimal digits
 * @param bytesKept whether the bytes are kept (30 days), so that it can be put back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectionNotice(
        String id,
        Instant rejectedAt,
        String code,
        @Nullable String pointer,
        String message,
        @Nullable DossierCode dossier,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset,
        String hash,
        boolean bytesKept) {

    /** The dossier, so that its rejections stay in order; this rejection's own id where the dossier is not known. */
    public String key() {
        return dossier == null ? id : dossier.value();
    }
}
