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
 * that was assigned, or failed, is sought there before anything of it is applied, and is not fetched until then.
 */
final class FeedListener implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(FeedListener.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final FeedSettings settings;
    private final StartingPoint startingPoint;
    private final BatchApplier applier;
    private final FeedState state;
    private final Map<TopicPartition, TopicFacts> sought = new ConcurrentHashMap<>();
    private final Set<TopicPartition> stopped = ConcurrentHashMap.newKeySet();

    FeedListener(FeedSettings settings, StartingPoint startingPoint, BatchApplier applier, FeedState state) {
        this.settings = settings;
        this.startingPoint = startingPoint;
        this.applier = applier;
        this.state = state;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            state.assigned(partition.partition());
            stopped.remove(partition);
            sought.remove(partition);
        }
        seek(partitions, consumer);
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
        for (TopicPartition partition : partitions) {
            if (state.revoked(partition.partition())) {
                sought.remove(partition);
                stopped.remove(partition);
            }
        }
    }

    /** What the broker says of the topic now: a partition of another topic of that name is sought again, and refused. */
    void topicIs(TopicFacts topic) {
        sought.values().removeIf(known -> !known.id().equals(topic.id()));
    }

    /** Of these partitions it is not known any more where they go on. */
    void seekAgain(Set<Integer> partitions) {
        sought.keySet().removeIf(partition -> partitions.contains(partition.partition()));
    }

    /** On the consumer's thread, before it fetches: a partition that waits is tried again, whether or not it has records. */
    void beforePoll(Consumer<?, ?> consumer) {
        Set<TopicPartition> waiting = new HashSet<>(consumer.assignment());
        waiting.removeAll(sought.keySet());
        waiting.removeAll(stopped);
        if (!waiting.isEmpty() && !seek(waiting, consumer)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> anyConsumer) {
        Consumer<?, ?> consumer = Objects.requireNonNull(anyConsumer, "the container hands over its consumer");
        Map<TopicPartition, PartitionRecords> fetched = byPartition(records, consumer);
        if (!appliedTogether(fetched)) {
            fetched.forEach((partition, its) -> attempt(partition, consumer, () -> apply(partition, its)));
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
            state.applies(fetched.values());
            applier.applyTogether(topic, List.copyOf(fetched.values()));
            state.applied(fetched.values());
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.debug("{} applies each partition alone: {}", settings.name(), failure.toString());
            return false;
        }
    }

    /** What was polled before its partition was sought comes again from there. */
    private void apply(TopicPartition partition, PartitionRecords records) {
        TopicFacts topic = sought.get(partition);
        if (topic != null) {
            state.applies(List.of(records));
            applier.apply(topic, records);
            state.applied(List.of(records));
        }
    }

    /** @return whether all are where they go on, or stopped */
    private boolean seek(Collection<TopicPartition> partitions, Consumer<?, ?> consumer) {
        StartingPoint.Asked asked = startingPoint.ask();
        boolean allWell = true;
        for (TopicPartition partition : partitions) {
            allWell &= attempt(partition, consumer, () -> seek(partition, consumer, asked));
        }
        return allWell;
    }

    private void seek(TopicPartition partition, Consumer<?, ?> consumer, StartingPoint.Asked asked) {
        TopicFacts topic = asked.topic();
        long next = asked.nextOffset(partition);
        consumer.seek(partition, next);
        applier.goesOn(partition.partition(), next);
        consumer.resume(Set.of(partition));
        sought.put(partition, topic);
        state.works(partition.partition());
    }

    /** @return false if the work must be tried again */
    private boolean attempt(TopicPartition partition, Consumer<?, ?> consumer, Runnable work) {
        try {
            work.run();
            return true;
        } catch (PartitionStopped bug) {
            LOG.error("{} stops at partition {}", settings.name(), partition, bug);
            stopped.add(partition);
            state.stopped(partition.partition(), String.valueOf(bug.getMessage()));
            leave(partition, consumer);
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.warn("{} waits at partition {}: {}", settings.name(), partition, failure.toString());
            state.waits(partition.partition(), failure.toString());
            leave(partition, consumer);
            return false;
        }
    }

    private void leave(TopicPartition partition, Consumer<?, ?> consumer) {
        sought.remove(partition);
        if (consumer.assignment().contains(partition)) {
            consumer.pause(Set.of(partition));
        }
    }
}
