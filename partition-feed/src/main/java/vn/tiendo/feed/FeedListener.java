package vn.tiendo.feed;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
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
import org.apache.kafka.common.record.TimestampType;
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
    /** What stopped may be mended from outside: a grant, a table, a topic that was restored. */
    private static final Duration BETWEEN_TRIES_OF_STOPPED = Duration.ofSeconds(5);

    private final FeedSettings settings;
    private final StartingPoint startingPoint;
    private final BatchApplier applier;
    private final FeedState state;
    private final Clocks clocks;
    private final Map<TopicPartition, TopicFacts> sought = new ConcurrentHashMap<>();
    /** Since when. */
    private final Map<TopicPartition, Long> stopped = new ConcurrentHashMap<>();
    /** Of which one record stops them: it is tried alone, and not with all that lie behind it. */
    private final Set<TopicPartition> suspect = ConcurrentHashMap.newKeySet();

    private final Complaints complaints = new Complaints();

    FeedListener(
            FeedSettings settings, StartingPoint startingPoint, BatchApplier applier, FeedState state, Clocks clocks) {
        this.settings = settings;
        this.startingPoint = startingPoint;
        this.applier = applier;
        this.state = state;
        this.clocks = clocks;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            state.assigned(partition.partition());
            stopped.remove(partition);
            suspect.remove(partition);
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
                suspect.remove(partition);
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
        long now = System.nanoTime();
        stopped.values().removeIf(since -> now - since >= BETWEEN_TRIES_OF_STOPPED.toNanos());
        Set<TopicPartition> waiting = new HashSet<>(consumer.assignment());
        waiting.removeAll(sought.keySet());
        waiting.removeAll(stopped.keySet());
        if (!waiting.isEmpty() && !seek(waiting, consumer)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records, @Nullable Consumer<?, ?> anyConsumer) {
        Consumer<?, ?> consumer = Objects.requireNonNull(anyConsumer, "the container hands over its consumer");
        compareClocks(records.getLast());
        Map<TopicPartition, PartitionRecords> fetched = byPartition(records, consumer);
        if (!appliedTogether(fetched) && !appliedAlone(fetched, consumer)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** What is appended is told by the broker's clock, where the topic is made so. */
    private void compareClocks(ConsumerRecord<byte[], byte[]> last) {
        if (last.timestampType() == TimestampType.LOG_APPEND_TIME) {
            clocks.read(settings.topic(), Instant.ofEpochMilli(last.timestamp()), Instant.now());
        }
    }

    /** @return whether nothing has to be tried again at once */
    private boolean appliedAlone(Map<TopicPartition, PartitionRecords> fetched, Consumer<?, ?> consumer) {
        boolean allWell = true;
        for (var entry : fetched.entrySet()) {
            PartitionRecords its = entry.getValue();
            allWell &= attempt(entry.getKey(), its.lastOffset(), consumer, () -> apply(entry.getKey(), its));
        }
        return allWell;
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
        boolean isSuspect = fetched.keySet().stream().anyMatch(suspect::contains);
        if (fetched.size() < 2 || topics.size() > 1 || topic == null || isSuspect) {
            return false;
        }
        try {
            state.applies(fetched.values());
            applier.applyTogether(topic, List.copyOf(fetched.values()));
            state.applied(fetched.values());
            fetched.keySet().forEach(complaints::settled);
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
            if (suspect.contains(partition)) {
                applier.apply(topic, records.first());
                suspect.remove(partition);
            }
            applier.apply(topic, records);
            state.applied(List.of(records));
            complaints.settled(partition);
        }
    }

    /** @return whether all are where they go on, or stopped */
    private boolean seek(Collection<TopicPartition> partitions, Consumer<?, ?> consumer) {
        StartingPoint.Asked asked = startingPoint.ask();
        boolean allWell = true;
        for (TopicPartition partition : partitions) {
            allWell &= attempt(partition, Reading.NO_RECORD, consumer, () -> seek(partition, consumer, asked));
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
        state.goesOn(partition.partition(), next);
    }

    /**
     * Does some work for a partition.
     *
     * @param upTo the last of the records that it is about
     * @return false if it must be tried again at once
     */
    private boolean attempt(TopicPartition partition, long upTo, Consumer<?, ?> consumer, Runnable work) {
        try {
            work.run();
            return true;
        } catch (PartitionStopped bug) {
            if (complaints.isNews(partition, bug)) {
                LOG.error("{} stops at partition {}: {}", settings.name(), partition, bug.getMessage(), bug.getCause());
            }
            state.stopped(partition.partition(), String.valueOf(bug.getMessage()), upTo);
            if (state.isOurs(partition.partition())) {
                stopped.put(partition, System.nanoTime());
                suspect.add(partition);
            }
            leave(partition, consumer);
            return true;
        } catch (RuntimeException | Error failure) {
            if (complaints.isNews(partition, failure)) {
                LOG.warn("{} waits at partition {}: {}", settings.name(), partition, failure.toString());
            }
            state.waits(partition.partition(), failure.toString(), upTo);
            leave(partition, consumer);
            return false;
        }
    }

    /** Where another consumer has it by now, it is that one's to seek. */
    private void leave(TopicPartition partition, Consumer<?, ?> consumer) {
        if (state.isOurs(partition.partition())) {
            sought.remove(partition);
        }
        if (consumer.assignment().contains(partition)) {
            consumer.pause(Set.of(partition));
        }
    }
}
