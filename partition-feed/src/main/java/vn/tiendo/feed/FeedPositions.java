package vn.tiendo.feed;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code feed_position}: how far each partition of a feed has been read. */
final class FeedPositions {
    private final JdbcClient database;

    FeedPositions(JdbcClient database) {
        this.database = database;
    }

    /**
     * Where a partition goes on.
     *
     * @param topicId of the topic that the position was written for
     */
    record Position(String topicId, long nextOffset) {}

    Optional<Position> find(String feed, int partition) {
        return database.sql("""
                        select topic_id, next_offset
                        from feed_position
                        where feed = :feed and partition = :partition
                        """)
                .param("feed", feed)
                .param("partition", partition)
                .query(Position.class)
                .optional();
    }

    /** The first position of a partition; whoever comes later changes nothing. */
    void begin(String feed, int partition, Position position) {
        database.sql("""
                        insert into feed_position (feed, partition, topic_id, next_offset)
                        values (:feed, :partition, :topicId, :nextOffset)
                        on conflict do nothing
                        """)
                .param("feed", feed)
                .param("partition", partition)
                .param("topicId", position.topicId())
                .param("nextOffset", position.nextOffset())
                .update();
    }

    /** Starts a partition over, for a topic that was made anew and adopted. */
    void adopt(String feed, int partition, Position position) {
        database.sql("""
                        update feed_position
                        set topic_id = :topicId, next_offset = :nextOffset, through = null, updated_at = now()
                        where feed = :feed and partition = :partition
                        """)
                .param("feed", feed)
                .param("partition", partition)
                .param("topicId", position.topicId())
                .param("nextOffset", position.nextOffset())
                .update();
    }

    /**
     * Locks a position until the end of the transaction.
     *
     * @return the next offset, empty if the topic is another one by now
     */
    OptionalLong lock(String feed, int partition, String topicId) {
        return database.sql("""
                        select next_offset
                        from feed_position
                        where feed = :feed and partition = :partition and topic_id = :topicId
                        for update
                        """)
                .param("feed", feed)
                .param("partition", partition)
                .param("topicId", topicId)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Moves a locked position forward. */
    void advance(String feed, int partition, long nextOffset, Instant through) {
        database.sql("""
                        update feed_position
                        set next_offset = :nextOffset, through = greatest(through, :through), updated_at = now()
                        where feed = :feed and partition = :partition
                        """)
                .param("feed", feed)
                .param("partition", partition)
                .param("nextOffset", nextOffset)
                .param("through", Timestamp.from(through))
                .update();
    }

    /**
     * Moves {@code through} where nothing is left to read.
     *
     * @param ends the end of every partition, as it was at {@code asked} or later
     */
    void reachedEnds(String feed, Map<Integer, Long> ends, Instant asked) {
        database.sql("""
                        update feed_position p
                        set through = greatest(p.through, :asked)
                        from unnest(:partitions::integer[], :ends::bigint[]) as e (partition, end_offset)
                        where p.feed = :feed and p.partition = e.partition and p.next_offset >= e.end_offset
                        """)
                .param("feed", feed)
                .param("partitions", ends.keySet().toArray(Integer[]::new))
                .param("ends", ends.values().toArray(Long[]::new))
                .param("asked", Timestamp.from(asked))
                .update();
    }

    /** The next offset of every partition that was ever read. */
    Map<Integer, Long> all(String feed) {
        Map<Integer, Long> positions = new TreeMap<>();
        database.sql("select partition, next_offset from feed_position where feed = :feed")
                .param("feed", feed)
                .query((row, number) -> positions.put(row.getInt(1), row.getLong(2)))
                .list();
        return positions;
    }
}
