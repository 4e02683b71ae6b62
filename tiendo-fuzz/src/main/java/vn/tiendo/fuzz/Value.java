package vn.tiendo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * One value in an address.
 *
 * @param text what is meant
 * @param encoded whether it is written as it goes over the wire
 */
record Value(String text, boolean encoded) {
    private static final String PLAIN = "-._~,:";

    static Value of(String text) {
        return new Value(text, false);
    }

    /** Percent-encoded, with half of a surrogate pair as a question mark, as Java writes it. */
    String written() {
        if (encoded) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0)) {
                written.append(character);
            } else {
                written.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return written.toString();
    }

    /** Whether a server may read a path with it as another path, or as none. */
    boolean leadsAstray() {
        return encoded
                || text.isEmpty()
                || text.chars().anyMatch(c -> "/\\;.%".indexOf(c) >= 0 || c < ' ' || c == 0x7F);
    }
}
