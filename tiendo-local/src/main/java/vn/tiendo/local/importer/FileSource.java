package vn.tiendo.local.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A file, packed where its name ends in {@code .gz}, or standard input. Measured in bytes as they lie on the disk. */
final class FileSource implements EventSource {
    /** The name that stands for standard input. */
    static final String STANDARD_INPUT = "-";

    private static final int BUFFER = 64 * 1024;

    private final String name;
    private final long size;
    private final Counted counted;
    private final LineReader lines;

    private FileSource(String name, long size, InputStream input) throws IOException {
        this.name = name;
        this.size = size;
        counted = new Counted(input);
        lines = new LineReader(unpacked(name, counted));
    }

    static FileSource open(String name) throws IOException {
        return name.equals(STANDARD_INPUT)
                ? new FileSource(name, -1, System.in)
                : new FileSource(name, Files.size(Path.of(name)), Files.newInputStream(Path.of(name)));
    }

    private static InputStream unpacked(String name, InputStream input) throws IOException {
        return name.endsWith(".gz") ? new GZIPInputStream(input, BUFFER) : input;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public byte @Nullable [] nextLine() throws IOException {
        return lines.next();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position() {
        return counted.read;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Counts what has been read. */
    private static final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream input) {
            super(input);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            read += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
