package vn.tiendo.feed;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
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
 * Hands polled records to the applier. The database says where a partition goes on: a partition
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
        Map<TopicPartition, PartitionRecords> fetched = byPartition(records, consumer);
        if (!appliedTogether(fetched) && !allApplied(fetched, consumer)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** By number. */
    private static Map<TopicPartition, PartitionRecords> byPartition(
            List<ConsumerRecord<byte[], byte[]>> records, Consumer<?, ?> consumer) {
        Map<TopicPartition, PartitionRecords> partitions = new TreeMap<>(comparing(TopicPartition::partition));
        records.stream()
                .collect(groupingBy(record -> new TopicPartition(record.topic(), record.partition())))
                .forEach((partition, its) -> {
                    boolean toTheEnd = consumer.currentLag(partition).orElse(1) == 0;
                    partitions.put(partition, new PartitionRecords(partition.partition(), its, toTheEnd));
                });
        return partitions;
    }

    /**
     * Few records of each of many partitions cost as much as many of one: all that were fetched are applied in one
     * transaction. Whatever prevents that is told again by the partition that it concerns.
     */
    private boolean appliedTogether(Map<TopicPartition, PartitionRecords> fetched) {
        Set<TopicFacts> topics = new HashSet<>();
        fetched.keySet().forEach(partition -> topics.add(sought.get(partition)));
        TopicFacts topic = topics.iterator().next();
        if (fetched.size() < 2 || topics.size() > 1 || topic == null) {
            return false;
        }
        try {
            applier.applyTogether(topic, List.copyOf(fetched.values()));
            fetched.keySet().forEach(partition -> state.works(partition.partition()));
            return true;
        } catch (RuntimeException failure) {
            LOG.debug("{} applies each partition alone: {}", settings.name(), failure.toString());
            return false;
        }
    }

    private boolean allApplied(Map<TopicPartition, PartitionRecords> fetched, Consumer<?, ?> consumer) {
        boolean allWell = true;
        for (var entry : fetched.entrySet()) {
            TopicPartition partition = entry.getKey();
            PartitionRecords records = entry.getValue();
            Runnable work = () -> apply(partition, records, consumer);
            Runnable again =
                    () -> consumer.seek(partition, records.records().getFirst().offset());
            allWell &= attempt(partition, consumer, work, again);
        }
        return allWell;
    }

    private void apply(TopicPartition partition, PartitionRecords records, Consumer<?, ?> consumer) {
        TopicFacts topic = sought.get(partition);
        if (topic == null) {
            seek(partition, consumer); // the records polled meanwhile come again from there
        } else {
            applier.apply(topic, records);
            state.works(partition.partition());
        }
    }

    private void seek(TopicPartition partition, Consumer<?, ?> consumer) {
        TopicFacts topic = TopicFacts.of(admin, settings.topic());
        long next = nextOffset(partition, topic);
        consumer.seek(partition, next);
        applier.goesOn(partition.partition(), next);
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
