package vn.tiendo.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Hands polled records to the applier, partition by partition. The database says where a partition goes on: a partition
 * that was assigned, or failed, is sought there before anything of it is applied.
 */
final class FeedListener implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(FeedListener.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedSettings settings;
    private final FeedPositions positions;
    private final BatchApplier applier;
    private final Admin admin;
    private final FeedState state;
    private final String adoptedTopic;
    private final Map<TopicPartition, TopicFacts> sought = new ConcurrentHashMap<>();

    FeedListener(
            FeedSettings settings,
            FeedPositions positions,
            BatchApplier applier,
            Admin admin,
            FeedState state,
            String adoptedTopic) {
        this.settings = settings;
        this.positions = positions;
        this.applier = applier;
        this.admin = admin;
        this.state = state;
        this.adoptedTopic = adoptedTopic;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            state.assigned(partition.partition());
            // after a failure something must be polled for the partition to be sought again
            Runnable again = () -> consumer.seekToBeginning(Set.of(partition));
            attempt(partition, consumer, () -> seek(partition, consumer), again);
        }
    }

    @Override
    public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        forget(partitions);
    }

    private void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> {
            sought.remove(partition);
            state.revoked(partition.partition());
        });
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> anyConsumer) {
        Consumer<?, ?> consumer = Objects.requireNonNull(anyConsumer, "the container hands over its consumer");
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> byPartition = records.stream()
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
        boolean allWell = true;
        for (var entry : byPartition.entrySet()) {
            TopicPartition partition = entry.getKey();
            Runnable work = () -> apply(partition, entry.getValue(), consumer);
            Runnable again =
                    () -> consumer.seek(partition, entry.getValue().getFirst().offset());
            allWell &= attempt(partition, consumer, work, again);
        }
        if (!allWell) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void apply(
            TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        TopicFacts topic = sought.get(partition);
        if (topic == null) {
            seek(partition, consumer); // the records polled meanwhile come again from there
        } else {
            boolean toTheEnd = consumer.currentLag(partition).orElse(1) == 0;
            applier.apply(topic, records, toTheEnd);
            state.works(partition.partition());
        }
    }

    private void seek(TopicPartition partition, Consumer<?, ?> consumer) {
        TopicFacts topic = TopicFacts.of(admin, settings.topic());
        consumer.seek(partition, nextOffset(partition, topic));
        sought.put(partition, topic);
        state.works(partition.partition());
    }

    private long nextOffset(TopicPartition partition, TopicFacts topic) {
        long beginning = topic.beginnings(admin, settings.topic()).getOrDefault(partition.partition(), 0L);
        positions.begin(settings.name(), partition.partition(), new FeedPositions.Position(topic.id(), beginning));
        FeedPositions.Position position =
                positions.find(settings.name(), partition.partition()).orElseThrow();
        if (!position.topicId().equals(topic.id())) {
            return adopted(partition, topic, beginning);
        }
        if (position.nextOffset() < beginning && !topic.compacted()) {
            throw new PartitionStopped("records from %d to %d of %s are gone and were never read"
                    .formatted(position.nextOffset(), beginning - 1, partition));
        }
        return position.nextOffset();
    }

    private long adopted(TopicPartition partition, TopicFacts topic, long beginning) {
        if (!adoptedTopic.equals(topic.id())) {
            throw new PartitionStopped(
                    "topic %s was made anew (id %s); to go on from its beginning set tiendo.feed.%s.adopt=%s"
                            .formatted(settings.topic(), topic.id(), settings.name(), topic.id()));
        }
        positions.adopt(settings.name(), partition.partition(), new FeedPositions.Position(topic.id(), beginning));
        return beginning;
    }

    /** @return false if the work must be tried again */
    private boolean attempt(TopicPartition partition, Consumer<?, ?> consumer, Runnable work, Runnable again) {
        try {
            work.run();
            return true;
        } catch (PartitionStopped stopped) {
            LOG.error("{} stops at partition {}", settings.name(), partition, stopped);
            sought.remove(partition);
            consumer.pause(Set.of(partition));
            state.stopped(partition.partition(), String.valueOf(stopped.getMessage()));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("{} waits at partition {}: {}", settings.name(), partition, failure.toString());
            sought.remove(partition);
            again.run();
            state.waits(partition.partition(), failure.toString());
            return false;
        }
    }
}
