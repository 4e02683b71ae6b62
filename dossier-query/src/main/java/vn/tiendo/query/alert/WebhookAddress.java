package vn.tiendo.query.alert;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Addresses of receivers: https, or http where it stays on this machine. */
public final class WebhookAddress {
    private static final int LONGEST = 1_024;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private WebhookAddress() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static URI parse(String text) {
        URI url = uri(text);
        String host = url.getHost();
        boolean usable = text.length() <= LONGEST
                && host != null
                && url.getRawUserInfo() == null
                && url.getRawFragment() == null
                && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()) && HERE.contains(host));
        if (!usable) {
            throw new IllegalArgumentException(
                    "an address that begins with https:// is meant here, without user and fragment;"
                            + " http:// only for localhost");
        }
        return url;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("this is no address", e);
        }
    }

    /** The part that tells whose it is; the rest may be a key. */
    public static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }
}
