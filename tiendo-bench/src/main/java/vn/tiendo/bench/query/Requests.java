package vn.tiendo.bench.query;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Requests of one thread over one connection that is kept. Not {@code java.net.http}: its hand-overs between threads take
 * as long as the answers do.
 */
final class Requests {
    private Requests() {}

    /** The whole answer. */
    static byte[] get(URI address) throws IOException {
        HttpURLConnection request = (HttpURLConnection) address.toURL().openConnection();
        if (request.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(address + " is answered " + request.getResponseCode());
        }
        try (InputStream answer = request.getInputStream()) {
            return answer.readAllBytes();
        }
    }
}
