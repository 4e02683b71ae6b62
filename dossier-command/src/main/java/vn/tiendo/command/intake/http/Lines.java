package vn.tiendo.command.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one after another, none longer than 64 KiB in memory. Between two lines a sender may be silent for
 * as long as its connection may; a line that has begun has a limit of its own, so that no one keeps a place with a byte now
 * and then.
 */
final class Lines {
    private static final int LONGEST = 64 << 10;

    private final InputStream in;
    private final Duration longest;
    private final byte[] buffer = new byte[LONGEST + 1];
    private int start;
    private int end;
    /** When the line under way was first seen without its end; 0 where none is. */
    private long beganNanos;

    /** @param longest until a line that has begun is there */
    Lines(InputStream in, Duration longest) {
        this.in = in;
        this.longest = longest;
    }

    /** A line without its end. A carriage return before the end is white space. */
    sealed interface Line {
        /** SHA-256 in hexadecimal digits. */
        String hash();

        /** A line of at most 64 KiB. */
        @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and gone at once
        record Whole(byte[] bytes) implements Line {
            boolean isBlank() {
                for (byte octet : bytes) {
                    if (octet != ' ' && octet != '\t' && octet != '\r') {
                        return false;
                    }
                }
                return true;
            }

            @Override
            public String hash() {
                return Sha256.of(bytes);
            }
        }

        /** A longer line; it has been read past. */
        record TooLong(String hash) implements Line {}
    }

    /**
     * The next line.
     *
     * @return null at the end of the stream
     * @throws IOException if the stream breaks, or a line does not come to its end in time
     */
    @Nullable Line next() throws IOException {
        beganNanos = 0;
        int newline = find(start);
        while (newline < 0 && end - start <= LONGEST) {
            int searched = end - start;
            if (!fill()) {
                return rest();
            }
            newline = find(start + searched);
        }
        return newline < 0 ? skipTooLong() : line(newline);
    }

    private int find(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Reads some more behind what is there, which moves to the front where room is short. */
    private boolean fill() throws IOException {
        if (end == buffer.length) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        refuseTooSlow();
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    private void refuseTooSlow() throws IOException {
        if (beganNanos == 0 && start < end) {
            beganNanos = System.nanoTime();
        }
        if (beganNanos != 0 && System.nanoTime() - beganNanos > longest.toNanos()) {
            throw new SocketTimeoutException("a line has not come within " + longest.toSeconds() + " s");
        }
    }

    private Line line(int newline) {
        Line line = new Line.Whole(Arrays.copyOfRange(buffer, start, newline));
        start = newline + 1;
        return line;
    }

    /** The last line may lack its end. */
    private @Nullable Line rest() {
        if (start == end) {
            return null;
        }
        Line line = new Line.Whole(Arrays.copyOfRange(buffer, start, end));
        start = end;
        return line;
    }

    private Line skipTooLong() throws IOException {
        Sha256 digest = new Sha256();
        int newline = -1;
        boolean more = true;
        while (newline < 0 && more) {
            digest.add(buffer, start, end - start);
            start = 0;
            end = 0;
            more = fill();
            newline = find(0);
        }
        if (newline >= 0) {
            digest.add(buffer, 0, newline);
            start = newline + 1;
        }
        return new Line.TooLong(digest.hex());
    }
}
