package vn.tiendo.local.importer;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where events come from: lines, one event each. */
public interface EventSource extends Closeable {
    /** What a person calls it: the name of a file. */
    String name();

    /**
     * The next line, without its end.
     *
     * @return null after the last
     * @throws IOException if it cannot be read, or is longer than {@link EventBatch#LONGEST_LINE}
     */
    byte @Nullable [] nextLine() throws IOException;

    /** How much there is, in a measure of its own; -1 if that is not known. */
    long size();

    /** How much of {@link #size()} has been read. */
    long position();
}
