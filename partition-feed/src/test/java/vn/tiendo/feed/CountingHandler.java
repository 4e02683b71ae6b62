package vn.tiendo.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores the number in each record; "bug" is a bug, and a large number does not fit the column. */
final class CountingHandler implements FeedHandler {
    private final JdbcClient transacted;
    final List<String> quarantined = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    final Map<Integer, Long> ends = new ConcurrentHashMap<>();
    final AtomicInteger middles = new AtomicInteger();
    volatile boolean mended;

    CountingHandler(DataSource dataSource) {
        transacted = JdbcClient.create(dataSource);
    }

    @Override
    public void apply(List<PartitionRecords> partitions) {
        partitions.forEach(partition -> apply(partition.records(), partition.toTheEnd()));
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records, boolean toTheEnd) {
        if (refusals.getAndDecrement() > 0) {
            throw new TransientDataAccessResourceException("the database is away");
        }
        if (toTheEnd) {
            ends.merge(records.getLast().partition(), records.getLast().offset(), Math::max);
        } else {
            middles.incrementAndGet();
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String value = new String(record.value(), UTF_8);
            if (value.equals("bug")) {
                if (mended) {
                    continue;
                }
                throw new IllegalStateException("a bug");
            }
            if (value.equals("deep")) {
                throw new StackOverflowError();
            }
            transacted
                    .sql("insert into seen values (:partition, :number::bigint::integer)")
                    .param("partition", record.partition())
                    .param("number", Long.valueOf(value))
                    .update();
        }
    }

    @Override
    public void quarantine(ConsumerRecord<byte[], byte[]> record, DataAccessException refusal) {
        quarantined.add(new String(record.value(), UTF_8));
    }
}
