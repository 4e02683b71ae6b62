package vn.tiendo.bench.export;

import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Takes whatever is written to it, and keeps only how much it was: lines, and a check sum of all that is in them. How a
 * line ends (RFC 4180 has it otherwise than PostgreSQL) makes no difference.
 */
final class Received extends OutputStream {
    private final CRC32 sum = new CRC32();
    private long lines;

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
        int end = offset + length;
        int begin = offset;
        for (int i = offset; i < end; i++) {
            if (buffer[i] == '\n') {
                lines++;
            } else if (buffer[i] == '\r') {
                sum.update(buffer, begin, i - begin);
                begin = i + 1;
            }
        }
        sum.update(buffer, begin, end - begin);
    }

    /** What came. */
    Content content() {
        return new Content(lines, sum.getValue());
    }

    /** @param lines the head included */
    record Content(long lines, long sum) {}
}
