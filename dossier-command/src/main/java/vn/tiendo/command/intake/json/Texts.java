package vn.tiendo.command.intake.json;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rules that every text keeps. */
final class Texts {
    private Texts() {}

    /**
     * What is wrong with a text, null where nothing is.
     *
     * @param longest in code points
     */
    static @Nullable String complaintAbout(String text, int longest) {
        if (text.isBlank()) {
            return "this must not be empty";
        }
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            return "this must not be longer than " + longest + " characters";
        }
        return text.codePoints().anyMatch(Texts::isForbidden)
                ? "this must not contain control characters or halves of surrogate pairs"
                : null;
    }

    /** Half a pair is a code point of its own only where its other half is missing. */
    private static boolean isForbidden(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    static boolean isJsonMediaType(String text) {
        int end = text.indexOf(';');
        String type = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.endsWith("+json");
    }
}
