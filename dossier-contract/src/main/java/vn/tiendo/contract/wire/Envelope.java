package vn.tiendo.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent 1.0 in structured JSON form.
 *
 * @param sequence the number of the event within its dossier, as text; null where there is none
 * @param position the position in the event store, as text (positions outgrow the integers of CloudEvents); null where
 *     there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope<T>(
        @JsonProperty("specversion") String specVersion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @JsonProperty("datacontenttype") String dataContentType,
        @Nullable String sequence,
        @Nullable String position,
        T data) {
    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";

    /** An event without sequence and position. */
    public static <T> Envelope<T> of(String id, String source, String type, String subject, Instant time, T data) {
        return new Envelope<>(VERSION, id, source, type, subject, time, JSON, null, null, data);
    }

    /** The media type of this form. */
    public static String mediaType() {
        return "application/cloudevents+json; charset=UTF-8";
    }
}
