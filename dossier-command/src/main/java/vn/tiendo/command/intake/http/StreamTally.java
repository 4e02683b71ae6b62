package vn.tiendo.command.intake.http;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.command.intake.Fault;

/** Counts the lines of one stream and remembers the first faults. */
final class StreamTally {
    private final List<Shown.OfLine> errors = new ArrayList<>();
    private long lines;
    private long accepted;
    private long refused;

    void nextLine() {
        lines++;
    }

    /** The number of the present line, from 1. */
    long lines() {
        return lines;
    }

    void accepted() {
        accepted++;
    }

    void refused(List<Fault> faults) {
        refused++;
        Shown.OfLine.all(lines, faults).limit(Shown.MOST - errors.size()).forEach(errors::add);
    }

    Answer answer() {
        return new Answer(accepted, refused, errors);
    }

    /**
     * What became of a stream.
     *
     * @param accepted lines that Kafka holds
     * @param refused lines that cannot be used
     * @param errors why not, as many as are shown
     */
    record Answer(long accepted, long refused, List<Shown.OfLine> errors) {}
}
