package vn.tiendo.query.alert;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The key by which a receiver knows that an alert comes from here, as Standard Webhooks writes it: {@code whsec_} and 24 to
 * 64 bytes in Base64. It never leaves: its text hides it.
 */
public record Secret(String value) {
    private static final Pattern FORM = Pattern.compile("whsec_[A-Za-z0-9+/]{32,86}={0,2}");
    private static final int PREFIX = 6;
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    public Secret {
        if (!FORM.matcher(value).matches() || !fits(value)) {
            throw new IllegalArgumentException("whsec_ and 24 to 64 random bytes in Base64 are meant here");
        }
    }

    private static boolean fits(String value) {
        int length = Base64.getDecoder().decode(value.substring(PREFIX)).length;
        return length >= SHORTEST && length <= LONGEST;
    }

    /** The bytes to sign with. */
    public byte[] key() {
        return Base64.getDecoder().decode(value.substring(PREFIX));
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
