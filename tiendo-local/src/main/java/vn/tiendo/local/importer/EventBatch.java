package vn.tiendo.local.importer;

import vn.tiendo.local.importer.Acknowledgement.RefusedLine;
import vn.tiendo.local.importer.Answer.Acknowledged;

/**
 * Lines of one source that follow each other, as the body of one request.
 *
 * @param firstLine the number of its first line in the source, from 1
 * @param lines how many, blank ones included, so that numbers in an answer are those of the source
 * @param position how much of the source has been read with it, in the source's own measure
 */
@SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
record EventBatch(String source, long firstLine, int lines, byte[] body, long position) {
    /** What one request may hold: little enough that what is sent again after a break is not much. */
    static final int MOST_LINES = 5_000;

    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** In bytes. No event is near it; without a limit a file without line ends would fill the memory. */
    static final int LONGEST_LINE = 16 * 1024 * 1024;

    /** The answer, in the numbers of the source. */
    Acknowledgement acknowledgement(Acknowledged answer) {
        return new Acknowledgement(
                source,
                firstLine,
                lines,
                answer.accepted(),
                answer.refused(),
                answer.errors().stream().map(this::inSource).toList(),
                position);
    }

    private RefusedLine inSource(RefusedLine error) {
        return new RefusedLine(firstLine + error.line() - 1, error.pointer(), error.code(), error.message());
    }
}
