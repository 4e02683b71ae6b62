package vn.tiendo.query.alert.http;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/**
 * How a kind is to be switched, as it is sent.
 *
 * @param on null where it is to be as in the unit above
 */
record SwitchContent(
        @Nullable Boolean on, @Nullable String by, @Nullable String reason) {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_REASON = 512;

    static SwitchContent read(JsonNode object) {
        Faults faults = new Faults();
        object.propertyNames().stream()
                .filter(name -> !Set.of("state", "by", "reason").contains(name))
                .forEach(name -> faults.at("/" + name, Code.UNKNOWN_FIELD, "there is no such field here"));
        String state = object.path("state").asString("");
        if (!Set.of("ON", "OFF", "AS_ABOVE").contains(state)) {
            faults.at("/state", Code.INVALID_VALUE, "ON, OFF or AS_ABOVE is meant here");
        }
        String by = text(object, "by", LONGEST_NAME, faults);
        String reason = text(object, "reason", LONGEST_REASON, faults);
        faults.refuse();
        return new SwitchContent(state.equals("AS_ABOVE") ? null : Boolean.valueOf(state.equals("ON")), by, reason);
    }

    private static @Nullable String text(JsonNode object, String name, int longest, Faults faults) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return SubscriptionContent.plain(value.isString() ? value.asString() : "", longest);
        } catch (IllegalArgumentException e) {
            faults.at("/" + name, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
