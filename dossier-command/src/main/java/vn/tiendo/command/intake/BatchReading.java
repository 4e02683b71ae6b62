package vn.tiendo.command.intake;

import java.util.List;

/** What became of the bytes of a batch at the border. */
public sealed interface BatchReading {
    /**
     * A batch of which every event was read, for better or worse.
     *
     * @param readings one for each event, in their order, at least one
     */
    record Batch(List<Reading> readings) implements BatchReading {
        public Batch {
            readings = List.copyOf(readings);
        }
    }

    /** Something that is no batch, or too long a one. */
    record NoBatch(Fault fault) implements BatchReading {}
}
