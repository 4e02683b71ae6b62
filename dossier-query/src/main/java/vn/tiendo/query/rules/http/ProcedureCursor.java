package vn.tiendo.query.rules.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.query.catalogue.Procedure;

/** Where a page of the catalogue ended: its last row, which may have changed meanwhile. To clients it is opaque. */
final class ProcedureCursor {
    private ProcedureCursor() {}

    static String text(Procedure last) {
        byte[] json = JsonMapper.shared().writeValueAsString(last).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    static Procedure read(String text) {
        try {
            return JsonMapper.shared().readValue(Base64.getUrlDecoder().decode(text), Procedure.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("take it from \"next\" of the page before", e);
        }
    }
}
