package vn.tiendo.command.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one after another, none longer than 64 KiB in memory. */
final class Lines {
    private static final int LONGEST = 64 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST + 1];
    private int start;
    private int end;

    Lines(InputStream in) {
        this.in = in;
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

    /** @return null at the end of the stream */
    @Nullable Line next() throws IOException {
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
        int read = in.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
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
