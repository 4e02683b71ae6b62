package vn.tiendo.tests.random;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One lifecycle event as a one-stop shop would send it. Nothing is checked, so that wrong ones can be made too.
 *
 * @param kind as in the type, such as {@code deadline-extended}
 * @param dossier the dossier code
 * @param source the system that tells it
 * @param givenId the id, or null for one made of the kind and the time
 * @param time when it happened, as text, so that every spelling can be sent
 * @param data in the order of sending; a null value is sent as {@code null}
 */
public record Event(
        String kind,
        String dossier,
        String source,
        @Nullable String givenId,
        String time,
        Map<String, @Nullable Object> data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public Event {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** Two events of one kind and one time have the same id unless one is given. */
    public String id() {
        return givenId == null ? kind + "@" + time : givenId;
    }

    /** When it happened, whatever the spelling. */
    public Instant instant() {
        return OffsetDateTime.parse(time).toInstant();
    }

    public Event id(String id) {
        return new Event(kind, dossier, source, id, time, data);
    }

    public Event source(String source) {
        return new Event(kind, dossier, source, givenId, time, data);
    }

    /** Happened then, for instance at {@code 2023-10-02T01:12:00Z}. */
    public Event at(String time) {
        return new Event(kind, dossier, source, givenId, time, data);
    }

    /** Happened at nine in the morning of that day in Vietnam. */
    public Event on(String day) {
        return at(day + "T09:00:00+07:00");
    }

    /** Appointed for then. */
    public Event dueAt(String time) {
        return with("dueAt", time);
    }

    /** Appointed for five in the afternoon of that day in Vietnam. */
    public Event due(String day) {
        return dueAt(day + "T17:00:00+07:00");
    }

    public Event agency(String code) {
        return with("agencyCode", code);
    }

    public Event reason(String reason) {
        return with("reason", reason);
    }

    /** Promised instead of a due date; the unit is WORKING_DAYS, WORKING_HOURS or CALENDAR_DAYS. */
    public Event processingTime(int amount, String unit) {
        Map<String, Object> time = new LinkedHashMap<>();
        time.put("amount", amount);
        time.put("unit", unit);
        return with("processingTime", time);
    }

    /** For a retraction: the target was told by that source, not by its own. */
    public Event toldBy(String eventSource) {
        return with("eventSource", eventSource);
    }

    /** With any field of the data set, null included. */
    public Event with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(data);
        changed.put(field, value);
        return new Event(kind, dossier, source, givenId, time, changed);
    }

    /** With a field of the data left out. */
    public Event without(String field) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(data);
        changed.remove(field);
        return new Event(kind, dossier, source, givenId, time, changed);
    }

    /** The CloudEvent as one line. */
    public String json() {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("specversion", "1.0");
        envelope.put("id", id());
        envelope.put("source", source);
        envelope.put("type", "vn.tiendo.dossier." + kind + ".v1");
        envelope.put("subject", dossier);
        envelope.put("time", time);
        envelope.put("datacontenttype", "application/json");
        envelope.put("data", data);
        return JSON.writeValueAsString(envelope);
    }
}
