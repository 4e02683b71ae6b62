package vn.tiendo.query.alert.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/** What is sent: one small JSON object. */
final class Bodies {
    private static final int LARGEST = 16 << 10;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    static JsonNode object(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        JsonNode object = read(body);
        if (!object.isObject()) {
            throw fault(Code.INVALID_VALUE, "a JSON object in braces is meant here");
        }
        return object;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            throw fault(Code.MALFORMED, "this is no JSON, or a name stands twice in an object; send one JSON object");
        }
    }

    private static RuntimeException fault(Code code, String message) {
        Faults faults = new Faults();
        faults.at("", code, message);
        return faults.refusal();
    }
}
