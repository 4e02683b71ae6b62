package vn.tiendo.query.rules.http;

import static vn.tiendo.query.rules.http.Signature.sound;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.outage.Outage;
import vn.tiendo.query.rules.RuleChange.OutageDeclared;

/** An outage as it is sent. */
record OutageContent(Signature signature, OutageDeclared change) {
    private static final int LONGEST_SYSTEM = 64;

    static OutageContent read(String id, String text) {
        Faults faults = new Faults();
        JsonObject content = JsonObject.parse(text, faults);
        Signature signature = Signature.of(content);
        Outage outage = outage(id, content);
        content.end();
        faults.refuse();
        return new OutageContent(sound(signature), new OutageDeclared(sound(outage)));
    }

    private static @Nullable Outage outage(String id, JsonObject content) {
        AgencyCode unit = content.required("unit", AgencyCode::of);
        String system = content.required("system", Texts.upTo(LONGEST_SYSTEM));
        Instant from = content.required("from", Texts::instant);
        Instant until = content.optional("until", Texts::instant);
        if (from != null && until != null && !until.isAfter(from)) {
            content.faults().at(content.at("until"), Code.CONTRADICTION, "an outage ends after it begins");
            return null;
        }
        return unit == null || system == null || from == null ? null : new Outage(id, unit, system, from, until);
    }
}
