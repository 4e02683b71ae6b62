package vn.tiendo.local.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a source into batches. */
final class BatchReader {
    private final EventSource source;
    private long nextLine = 1;
    private byte @Nullable [] ahead;

    /** @param firstLine the first line that is wanted, from 1; the ones before are read and dropped */
    BatchReader(EventSource source, long firstLine) throws IOException {
        this.source = source;
        ahead = source.nextLine();
        while (ahead != null && nextLine < firstLine) {
            ahead = source.nextLine();
            nextLine++;
        }
    }

    /** The next batch; null after the last. */
    @Nullable EventBatch next() throws IOException {
        if (ahead == null) {
            return null;
        }
        long firstLine = nextLine;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        do {
            body.writeBytes(ahead);
            body.write('\n');
            ahead = source.nextLine();
            nextLine++;
        } while (ahead != null && hasRoom(firstLine, body.size() + ahead.length));
        return new EventBatch(
                source.name(), firstLine, (int) (nextLine - firstLine), body.toByteArray(), source.position());
    }

    private boolean hasRoom(long firstLine, int bytes) {
        return nextLine - firstLine < EventBatch.MOST_LINES && bytes < EventBatch.MOST_BYTES;
    }
}
