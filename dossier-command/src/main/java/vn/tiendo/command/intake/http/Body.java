package vn.tiendo.command.intake.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/** The bytes of a request. */
sealed interface Body {
    int LARGEST = 1 << 20;

    /** All of it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and gone at once
    record Whole(byte[] content) implements Body {}

    /** More than 1 MiB; the rest was not read. */
    record TooLarge() implements Body {}

    /** Not all of it came in time. */
    record TooSlow() implements Body {}

    /** The most that the body of a request can have in memory. */
    static int largestOf(HttpServletRequest request) {
        long told = request.getContentLengthLong();
        return told < 0 || told > LARGEST ? LARGEST : (int) told;
    }

    /**
     * Reads the body while there is room and time.
     *
     * @param longest until all of it is there
     */
    static Body limited(HttpServletRequest request, Duration longest)
            throws IOException, HttpMediaTypeNotSupportedException {
        InputStream in = unlimited(request);
        return request.getContentLengthLong() > LARGEST ? new TooLarge() : read(in, longest);
    }

    private static Body read(InputStream in, Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[8 << 10];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            content.write(piece, 0, read);
            if (content.size() > LARGEST) {
                return new TooLarge();
            }
            if (System.nanoTime() > end) {
                return new TooSlow();
            }
        }
        return new Whole(content.toByteArray());
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
