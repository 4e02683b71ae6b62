package vn.tiendo.local.importer;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines as bytes: they are passed on as they are, so nothing is decoded. */
final class LineReader implements Closeable {
    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    LineReader(InputStream input) {
        this.input = input;
    }

    /**
     * The next line, without its end.
     *
     * @return null after the last
     * @throws IOException if it cannot be read, or is longer than {@link EventBatch#LONGEST_LINE}
     */
    byte @Nullable [] next() throws IOException {
        if (!filled()) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean ended = false;
        while (!ended && filled()) {
            int end = lineEnd();
            line.write(buffer, from, end - from);
            ended = end < to;
            from = ended ? end + 1 : end;
            checkLength(line.size());
        }
        return line.toByteArray();
    }

    /** Whether there is anything left to read. */
    private boolean filled() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, input.read(buffer));
        }
        return from < to;
    }

    /** Where the next line end is in the buffer, or where the buffer ends. */
    private int lineEnd() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private static void checkLength(int length) throws IOException {
        if (length > EventBatch.LONGEST_LINE) {
            throw new IOException("a line is longer than " + EventBatch.LONGEST_LINE + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
