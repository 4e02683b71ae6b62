package vn.tiendo.feed;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;

/** What a feed does with its records. */
public interface FeedHandler {
    /**
     * Applies records that were not applied before, within a transaction that holds the locks of their partitions'
     * positions. The positions are written and the transaction committed afterwards. Records of several partitions are
     * applied together where they were fetched together; where that fails each partition is applied alone.
     *
     * @param partitions each once, in order
     * @throws DataAccessException if the database refuses: data it cannot hold are found by halving and
     *     {@linkplain #quarantine quarantined}; a connection or a capacity that is missing is waited for
     * @throws RuntimeException otherwise a bug, which stops the partition loudly
     */
    void apply(List<PartitionRecords> partitions);

    /**
     * Sets aside one record that the database refuses for its data, in a transaction of its own that moves the position.
     * By default the feed stops there.
     */
    default void quarantine(ConsumerRecord<byte[], byte[]> record, DataAccessException refusal) {
        throw refusal;
    }
}
