package vn.tiendo.index.component.http;

import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads text that people give; what cannot be used is said by an {@link IllegalArgumentException}. */
final class Texts {
    /** Who answers for a change. */
    static final Function<String, String> NAME = upTo(128);
    /** Why it is made. */
    static final Function<String, String> REASON = upTo(512);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\p{Cs}");

    private Texts() {}

    private static Function<String, String> upTo(int longest) {
        return text -> {
            if (text.isBlank()
                    || text.length() > longest
                    || CONTROL.matcher(text).find()) {
                throw new IllegalArgumentException("1 to " + longest + " characters, none of them a control character");
            }
            return text.strip();
        };
    }
}
