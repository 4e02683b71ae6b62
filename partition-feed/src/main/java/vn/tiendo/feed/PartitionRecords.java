package vn.tiendo.feed;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Records of one partition, in the order of their offsets.
 *
 * @param records at least one
 * @param toTheEnd whether they were the last of their partition when they were fetched
 */
public record PartitionRecords(int partition, List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
    public PartitionRecords {
        records = List.copyOf(records);
    }

    /** Those not before an offset. */
    PartitionRecords from(long offset) {
        return new PartitionRecords(
                partition,
                records.stream().filter(record -> record.offset() >= offset).toList(),
                toTheEnd);
    }

    /** The offset behind the last of them. */
    long nextOffset() {
        return lastOffset() + 1;
    }

    /** The offset of the last of them. */
    long lastOffset() {
        return records.getLast().offset();
    }

    /** Where they lie, by the name of the first and the offset of the last. */
    String place() {
        ConsumerRecord<byte[], byte[]> first = records.getFirst();
        String upTo = records.size() == 1 ? "" : " to @" + lastOffset();
        return "%s-%d@%d%s".formatted(first.topic(), partition, first.offset(), upTo);
    }

    /** The first of them alone. */
    PartitionRecords first() {
        return new PartitionRecords(partition, records.subList(0, 1), toTheEnd && records.size() == 1);
    }

    PartitionRecords firstHalf() {
        return new PartitionRecords(partition, records.subList(0, records.size() / 2), false);
    }

    PartitionRecords secondHalf() {
        return new PartitionRecords(partition, records.subList(records.size() / 2, records.size()), toTheEnd);
    }
}
