package vn.tiendo.access.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Settings that let nobody in who does not belong.
 *
 * @param open whether nobody is asked who they are
 */
record SoundSettings(boolean open) {
    /**
     * Looks at them.
     *
     * @param address that the server listens on; empty for all
     * @throws InsecureSetting for the first that is not
     */
    static SoundSettings of(AccessSettings settings, String address) {
        if (settings.isOpen() && !isLoopback(address)) {
            throw new InsecureSetting("server.address is " + (address.isBlank() ? "not set" : "\"" + address + "\"")
                    + ", which others reach, and nobody is asked who they are: set tiendo.access.issuer to your OpenID"
                    + " provider, or server.address to 127.0.0.1.");
        }
        if (!settings.isOpen()) {
            check("tiendo.access.issuer", settings.issuer());
            if (!settings.jwks().isBlank()) {
                check("tiendo.access.jwks", settings.jwks());
            }
            checkAudience(settings.audience());
        }
        return new SoundSettings(settings.isOpen());
    }

    private static void check(String name, String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException _) {
            throw new InsecureSetting(name + " is no address: \"" + address + "\"; it begins with https://.");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isSafe = scheme.equals("https") || scheme.equals("http") && isLoopback(host(uri));
        if (!isSafe || uri.getHost() == null) {
            throw new InsecureSetting(name + " is \"" + address
                    + "\", whose answers others on the way could write: use an address that begins with https://.");
        }
    }

    private static void checkAudience(String audience) {
        if (audience.isBlank()) {
            throw new InsecureSetting(
                    "tiendo.access.audience is empty, so that tokens meant for any other service would"
                            + " hold here: set it to the name by which your OpenID provider calls this installation.");
        }
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
