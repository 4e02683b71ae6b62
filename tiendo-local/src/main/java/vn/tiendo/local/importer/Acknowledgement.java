package vn.tiendo.local.importer;

import java.util.List;

/**
 * The door has dealt with lines of a source; those before them are dealt with as well.
 *
 * @param source the name of the source
 * @param firstLine the number of the first of them in the source, from 1
 * @param lines how many, blank ones included
 * @param accepted events that are stored safely
 * @param refused events that are not, and will not be when sent again
 * @param errors why, for as many of the refused ones as the door shows
 * @param position how much of the source that is, in the source's own measure
 */
public record Acknowledgement(
        String source,
        long firstLine,
        int lines,
        long accepted,
        long refused,
        List<RefusedLine> errors,
        long position) {

    /**
     * A line that is not stored, and why.
     *
     * @param line the number in the source, from 1
     * @param pointer which part of the event, as a JSON pointer; may be empty
     */
    public record RefusedLine(long line, String pointer, String code, String message) {}

    /** The first line after them. */
    long nextLine() {
        return firstLine + lines;
    }
}
