package vn.tiendo.command.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** The bytes of a request. */
final class Body {
    private static final int LARGEST = 1 << 20;

    private Body() {}

    /** @return empty where there are more than 1 MiB; the rest is not read */
    static Optional<byte[]> limited(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        InputStream in = unlimited(request);
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = in.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
    }

    /** @throws HttpMediaTypeNotSupportedException if it is compressed: a small body could become a huge one */
    static InputStream unlimited(HttpServletRequest request) throws IOException, HttpMediaTypeNotSupportedException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new HttpMediaTypeNotSupportedException("compressed bodies are not taken");
        }
        return request.getInputStream();
    }
}
