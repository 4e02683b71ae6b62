package vn.tiendo.tests.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the interface asks of a lifecycle event; written apart from the product's own checks. */
final class ValidEvent {

    private static final String TYPE = "vn\\.tiendo\\.dossier\\.[a-z-]+\\.v1";
    private static final String DOSSIER = "[A-Za-z0-9]{1,16}(\\.[A-Za-z0-9]{1,16})*-[0-9]{6}-[0-9]{4,7}";
    private static final String AGENCY = "[A-Za-z0-9]{1,16}(\\.[A-Za-z0-9]{1,16})*";

    private static final Map<String, Set<String>> REQUIRED = Map.ofEntries(
            Map.entry("registered", Set.of("agencyCode", "procedureCode")),
            Map.entry("received", Set.of("agencyCode", "procedureCode", "channel")),
            Map.entry("not-accepted", Set.of()),
            Map.entry("suspended", Set.of("reason")),
            Map.entry("resumed", Set.of()),
            Map.entry("deadline-extended", Set.of("dueAt")),
            Map.entry("processed", Set.of("outcome")),
            Map.entry("returned", Set.of()),
            Map.entry("withdrawn", Set.of()),
            Map.entry("transferred", Set.of("agencyCode")),
            Map.entry("late", Set.of()),
            Map.entry("technical-error", Set.of("system")),
            Map.entry("technical-error-resolved", Set.of("system")),
            Map.entry("classified", Set.of("cause")),
            Map.entry("retracted", Set.of("eventId", "reason")));

    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "received", Set.of("dueAt", "processingTime"),
            "resumed", Set.of("dueAt"),
            "deadline-extended", Set.of("apologyIssued"),
            "late", Set.of("dueAt"),
            "technical-error", Set.of("code"),
            "technical-error-resolved", Set.of("code"),
            "retracted", Set.of("eventSource"));

    private ValidEvent() {}

    static void check(String line, Instant before) {
        JsonNode event = JsonMapper.shared().readTree(line);
        assertThat(text(event, "type")).matches(TYPE);
        assertThat(text(event, "subject")).matches(DOSSIER);
        assertThat(instant(event, "time")).isBefore(before);
        checkText(text(event, "id"), 128);
        checkText(text(event, "source"), 256);
        checkData(text(event, "type").split("\\.", -1)[3], event.required("data"));
    }

    private static void checkData(String kind, JsonNode data) {
        Set<String> required = REQUIRED.getOrDefault(kind, Set.of("an unknown kind has no data"));
        assertThat(data.propertyNames()).containsAll(required);
        assertThat(data.propertyNames())
                .allMatch(field -> required.contains(field)
                        || OPTIONAL.getOrDefault(kind, Set.of()).contains(field));
        required.forEach(field -> checkText(text(data, field), field.equals("eventId") ? 128 : 64));
        if (data.has("agencyCode")) {
            assertThat(text(data, "agencyCode")).matches(AGENCY);
        }
        if (data.hasNonNull("dueAt")) {
            assertThat(instant(data, "dueAt")).isAfter(Instant.EPOCH);
        }
    }

    private static void checkText(String text, int most) {
        assertThat(text.length()).isBetween(1, most);
        assertThat(text.codePoints()).noneMatch(point -> Character.isISOControl(point) || isHalf(point));
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static Instant instant(JsonNode node, String field) {
        return OffsetDateTime.parse(text(node, field)).toInstant();
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).stringValue();
    }
}
