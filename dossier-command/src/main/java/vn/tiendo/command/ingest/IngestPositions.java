package vn.tiendo.command.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** How far the topic {@code dossier-lifecycle} has been decided. */
public interface IngestPositions {
    /** The name under which positions are kept. */
    String FEED = "dossier-command";

    /** The offset of the next record of a partition, empty where the partition was never read. */
    OptionalLong next(int partition);

    /**
     * The instant up to which everything told is decided, in every partition.
     *
     * @param partitions of the topic
     * @return empty while it is not known for one of them
     */
    Optional<Instant> through(int partitions);
}
