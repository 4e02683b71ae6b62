package vn.tiendo.command.ingest.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.ingest.IngestPositions;

/** The rows of {@code feed_position} that belong to the ingest. */
final class IngestPositionTable implements IngestPositions {
    private final JdbcClient database;
    private static final String FEED = IngestPositions.FEED;

    IngestPositionTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public OptionalLong next(int partition) {
        return database.sql("select next_offset from feed_position where feed = :feed and partition = :partition")
                .param("feed", FEED)
                .param("partition", partition)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public Optional<Instant> through(int partitions) {
        return database.sql("""
                        select min(through)
                        from feed_position
                        where feed = :feed and partition < :partitions
                        having count(through) = :partitions
                        """)
                .param("feed", FEED)
                .param("partitions", partitions)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
