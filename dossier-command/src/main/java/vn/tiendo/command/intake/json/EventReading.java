package vn.tiendo.command.intake.json;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.tiendo.command.dossier.RejectionCode;
import vn.tiendo.command.intake.Fault;
import vn.tiendo.command.intake.Reading;
import vn.tiendo.command.intake.Reading.Readable;
import vn.tiendo.command.intake.Reading.Refused;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.Kind;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Reads one event in structured form, with everything that is wrong with it. */
final class EventReading {
    static final int ID_LENGTH = 128;
    static final int SOURCE_LENGTH = 256;
    /** For what is taken and not kept: a schema, a trace, a key. */
    private static final int ASIDE_LENGTH = 512;

    private static final ValueReader<String> ID = Values.text(ID_LENGTH);
    private static final ValueReader<String> SOURCE = Values.impersonal(SOURCE_LENGTH, PersonalData::isMail);
    private static final ValueReader<String> ASIDE = Values.text(ASIDE_LENGTH);
    private static final List<String> ASIDES = List.of("dataschema", "traceparent", "tracestate", "partitionkey");
    private static final JsonNode NO_DATA = JsonNodeFactory.instance.objectNode();

    private EventReading() {}

    static Reading read(JsonNode root) {
        return root.isObject() ? readObject(root) : malformed("this is no event; send one JSON object for each");
    }

    static Refused malformed(String message) {
        return malformed("", message);
    }

    static Refused malformed(String pointer, String message) {
        return new Refused(List.of(new Fault(RejectionCode.MALFORMED, pointer, message)), null, null, null);
    }

    private static Reading readObject(JsonNode object) {
        Faults faults = new Faults();
        Fields event = new Fields(object, "", faults);
        event.required("specversion", Values.VERSION);
        String id = event.required("id", ID);
        String source = event.required("source", SOURCE);
        Kind kind = event.required("type", Values.KIND);
        DossierCode dossier = event.required("subject", Values.DOSSIER_CODE);
        Instant time = event.required("time", Values.INSTANT);
        event.optional("datacontenttype", Values.JSON_MEDIA_TYPE);
        ASIDES.forEach(name -> event.optional(name, ASIDE));
        Fact fact = event.optionalOr("data", NO_DATA, (data, place) -> fact(kind, data, place));
        event.refuseOthers();
        return faults.none() && id != null && source != null && dossier != null && time != null && fact != null
                ? new Readable(new LifecycleEvent(dossier, source, id, time, fact))
                : new Refused(faults.all(), dossier, source, id);
    }

    /** Without a known kind nobody can say which fields are right. */
    private static @Nullable Fact fact(@Nullable Kind kind, JsonNode data, Place place) {
        if (!data.isObject()) {
            place.invalid("this must be a JSON object");
            return null;
        }
        return kind == null ? null : FactReading.read(kind, place.fields(data));
    }
}
