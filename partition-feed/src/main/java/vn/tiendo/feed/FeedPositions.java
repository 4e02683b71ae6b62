package vn.tiendo.feed;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * Locks positions until the end of the transaction, each time in the same order.
     *
     * @return the next offset of each partition, less those whose topic is another one by now
     */
    Map<Integer, Long> lock(String feed, List<Integer> partitions, String topicId) {
        Map<Integer, Long> next = new HashMap<>();
        database.sql("""
                        select partition, next_offset
                        from feed_position
                        where feed = :feed and partition = any(:partitions) and topic_id = :topicId
                        order by partition
                        for update
                        """)
                .param("feed", feed)
                .param("partitions", partitions.toArray(Integer[]::new))
                .param("topicId", topicId)
                .query((ResultSet row) -> {
                    next.put(row.getInt("partition"), row.getLong("next_offset"));
                });
        return next;
    }

    /**
     * Moves locked positions behind what was applied. What the broker's clock says counts as far as the database's has
     * come: one that is ahead must not tell that tomorrow is in.
     */
    void advance(String feed, List<PartitionRecords> applied) {
        database.sql("""
                        update feed_position p
                        set next_offset = a.next_offset, through = greatest(p.through, least(a.through, now())), updated_at = now()
                        from unnest(:partitions::integer[], :offsets::bigint[], :times::timestamptz[])
                            as a (partition, next_offset, through)
                        where p.feed = :feed and p.partition = a.partition
                        """)
                .param("feed", feed)
                .param(
                        "partitions",
                        applied.stream().map(PartitionRecords::partition).toArray(Integer[]::new))
                .param(
                        "offsets",
                        applied.stream().map(PartitionRecords::nextOffset).toArray(Long[]::new))
                .param("times", applied.stream().map(FeedPositions::through).toArray(String[]::new))
                .update();
    }

    private static String through(PartitionRecords records) {
        return Instant.ofEpochMilli(records.records().getLast().timestamp()).toString();
    }

    /**
     * Moves {@code through} where nothing is left to read; what is locked is moved by whoever has locked it. The earlier of
     * two clocks counts: one alone that was put ahead would tell that everything is in that will be told until then.
     *
     * @param ends the end of every partition, as it was at {@code asked} or later
     */
    void reachedEnds(String feed, String topicId, Map<Integer, Long> ends, Instant asked) {
        database.sql("""
                        update feed_position p
                        set through = greatest(p.through, least(:asked, now()))
                        from (
                            select caught.partition
                            from feed_position caught
                            join unnest(:partitions::integer[], :ends::bigint[]) as e (partition, end_offset)
                                on caught.partition = e.partition and caught.next_offset >= e.end_offset
                            where caught.feed = :feed and caught.topic_id = :topicId
                            order by caught.partition
                            for update of caught skip locked
                        ) c
                        where p.feed = :feed and p.partition = c.partition
                        """)
                .param("feed", feed)
                .param("topicId", topicId)
                .param("partitions", ends.keySet().toArray(Integer[]::new))
                .param("ends", ends.values().toArray(Long[]::new))
                .param("asked", Timestamp.from(asked))
                .update();
    }

    /** Where every partition goes on that was ever read. */
    Map<Integer, Position> all(String feed) {
        Map<Integer, Position> positions = new TreeMap<>();
        database.sql("select partition, topic_id, next_offset from feed_position where feed = :feed")
                .param("feed", feed)
                .query((row, number) -> positions.put(row.getInt(1), new Position(row.getString(2), row.getLong(3))))
                .list();
        return positions;
    }
}
