package vn.tiendo.command.intake.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tiendo.command.dossier.RejectionCode;

/** The fields of one JSON object: each is asked for, and what nobody asked for is refused at the end. */
final class Fields {
    /** A name that cannot itself be somebody's number or address. */
    private static final Pattern ORDINARY_NAME = Pattern.compile("[A-Za-z_][A-Za-z_-]{0,31}[0-9]{0,2}");

    private final JsonNode object;
    private final String pointer;
    private final Faults faults;
    private final List<String> asked = new ArrayList<>(12);
    private int met;

    Fields(JsonNode object, String pointer, Faults faults) {
        this.object = object;
        this.pointer = pointer;
        this.faults = faults;
    }

    <T> @Nullable T required(String name, ValueReader<T> reader) {
        JsonNode value = value(name);
        Place place = new Place(pointer, name, faults);
        if (value == null) {
            place.fault(RejectionCode.MISSING_FIELD, "this field is required; add it");
            return null;
        }
        return reader.read(value, place);
    }

    /** @return null where the field is absent or null, too */
    <T> @Nullable T optional(String name, ValueReader<T> reader) {
        JsonNode value = value(name);
        return value == null ? null : reader.read(value, new Place(pointer, name, faults));
    }

    /** @param otherwise what is read where the field is absent or null */
    <T> @Nullable T optionalOr(String name, JsonNode otherwise, ValueReader<T> reader) {
        JsonNode value = value(name);
        return reader.read(value == null ? otherwise : value, new Place(pointer, name, faults));
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        JsonNode value = object.get(name);
        if (value == null) {
            return null;
        }
        met++;
        return value.isNull() ? null : value;
    }

    void refuseOthers() {
        if (met < object.size()) {
            object.propertyNames().stream()
                    .filter(name -> !asked.contains(name))
                    .forEach(this::refuse);
        }
    }

    private void refuse(String name) {
        if (PersonalData.isNamedBy(name)) {
            faults.add(
                    RejectionCode.PERSONAL_DATA,
                    pointerTo(name),
                    "this field seems to hold personal data, which is never taken; leave it out");
        } else {
            faults.add(RejectionCode.UNKNOWN_FIELD, pointerTo(name), "there is no such field here; leave it out");
        }
    }

    /** A name that is not ordinary is not repeated: it may be content gone astray. */
    private String pointerTo(String name) {
        return ORDINARY_NAME.matcher(name).matches() ? pointer + "/" + name : pointer;
    }
}
