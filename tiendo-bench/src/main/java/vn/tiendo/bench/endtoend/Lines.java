package vn.tiendo.bench.endtoend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.local.importer.EventSource;

/** Events in memory, as {@code ./tiendo import} would read them from a file. */
public final class Lines implements EventSource {
    private final List<byte[]> lines;
    private int next;

    public Lines(List<byte[]> lines) {
        this.lines = lines;
    }

    @Override
    public String name() {
        return "sample events";
    }

    @Override
    public byte @Nullable [] nextLine() {
        return next < lines.size() ? lines.get(next++) : null;
    }

    @Override
    public long size() {
        return lines.size();
    }

    @Override
    public long position() {
        return next;
    }

    @Override
    public void close() {}
}
