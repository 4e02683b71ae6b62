package vn.tiendo.command.intake.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes bytes apart as JSON and lets nothing doubtful pass: only UTF-8, no name twice in an object, nothing after the
 * end, no depth that no event has.
 */
final class StrictJson {
    /** A batch, its events, their data and a processing time are four deep; unknown fields get a little more. */
    private static final int DEEPEST = 16;

    private static final int LONGEST = 2 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** What the bytes turned out to be. */
    sealed interface Parsed {
        /** A value, and nothing else. */
        record Tree(JsonNode root) implements Parsed {}

        /** @param message what is wrong, without any of the content */
        record Broken(String message) implements Parsed {}
    }

    static Parsed parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!isExactly(text, bytes)) {
            return new Parsed.Broken("this is not UTF-8; send JSON in UTF-8");
        }
        try {
            JsonNode root = MAPPER.readTree(text);
            return root.isMissingNode() ? new Parsed.Broken("there is nothing here; send JSON") : new Parsed.Tree(root);
        } catch (StreamReadException e) {
            return new Parsed.Broken(
                    "this is no JSON%s; send valid JSON of ordinary depth, in one piece".formatted(place(e)));
        } catch (JacksonException e) {
            return new Parsed.Broken(
                    "a name stands twice in an object, or something follows the end%s; name each field once and end there"
                            .formatted(place(e)));
        }
    }

    /** The decoder replaces what is no UTF-8 by U+FFFD. Text without that character was decoded exactly. */
    private static boolean isExactly(String text, byte[] bytes) {
        return text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    private static String place(JacksonException e) {
        long offset = e.getLocation() == null ? -1 : e.getLocation().getCharOffset();
        return offset < 0 ? "" : " (at character " + offset + ")";
    }
}
