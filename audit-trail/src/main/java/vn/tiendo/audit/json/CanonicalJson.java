package vn.tiendo.audit.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that is written in one way only, so that it can be hashed: names in order, no white space, nothing escaped that
 * need not be, whole numbers. Fractions, which every language writes its own way, are to be texts.
 */
public final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /** Anything that Jackson writes. */
    public static String of(Object value) {
        JsonNode tree = JSON.valueToTree(value);
        refuseFractions(tree);
        return JSON.writeValueAsString(tree);
    }

    /** Text that should be canonical, as a tree; what is no JSON is the text itself, and thus not what was hashed. */
    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException broken) {
            return JSON.getNodeFactory().stringNode(text);
        }
    }

    /** A tree that was read, whatever is in it. */
    static String text(JsonNode tree) {
        return JSON.writeValueAsString(tree);
    }

    private static void refuseFractions(JsonNode tree) {
        if (tree.isNumber() && !tree.isIntegralNumber()) {
            throw new IllegalArgumentException("a fraction is to be a text: " + tree);
        }
        tree.forEach(CanonicalJson::refuseFractions);
    }
}
