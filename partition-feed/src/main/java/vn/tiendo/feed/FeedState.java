package vn.tiendo.feed;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * How a feed is: what its consumers say of the partitions they read, and, from outside, whether the positions in the
 * database move towards the true ends of the topic, whoever moves them.
 */
final class FeedState {
    /** How long broker and database may take to say how far the feed is. */
    private static final Duration SILENCE = Duration.ofSeconds(4);
    /** A consumer that reads other partitions may leave one alone for so long: what it has fetched comes first. */
    private static final Duration TURN = Duration.ofSeconds(60);

    private final String topic;
    private final LongSupplier nanos;
    private final Map<Integer, Reading> here = new TreeMap<>();
    private final Map<Integer, Distance> distances = new TreeMap<>();
    private final Map<Integer, String> strangers = new TreeMap<>();
    private Map<Integer, String> elsewhere = Map.of();
    private Map<Integer, Long> endsAtFirst = Map.of();
    private boolean looked;
    private long lookedAt;
    private String asked = "broker";
    private String silence = "not asked yet";

    FeedState(String topic, LongSupplier nanos) {
        this.topic = topic;
        this.nanos = nanos;
    }

    synchronized void assigned(int partition) {
        Reading reading = new Reading();
        reading.waits("just assigned", Reading.NO_RECORD, now());
        here.put(partition, reading);
    }

    /** @return false if another consumer of this process has it by now */
    synchronized boolean revoked(int partition) {
        boolean ours = isOurs(partition);
        if (ours) {
            here.remove(partition);
        }
        return ours;
    }

    /** Whether the present thread reads it, as far as it knows. */
    synchronized boolean isOurs(int partition) {
        return ours(partition).isPresent();
    }

    synchronized void goesOn(int partition, long next) {
        ours(partition).ifPresent(reading -> reading.goesOn(next));
    }

    synchronized void applies(Collection<PartitionRecords> partitions) {
        partitions.forEach(its -> ours(its.partition()).ifPresent(reading -> reading.applies(its.place(), now())));
    }

    synchronized void applied(Collection<PartitionRecords> partitions) {
        partitions.forEach(its -> ours(its.partition()).ifPresent(reading -> reading.applied(now())));
    }

    /** @param upTo the last of the records that failed */
    synchronized void waits(int partition, String reason, long upTo) {
        ours(partition).ifPresent(reading -> reading.waits(reason, upTo, now()));
    }

    /** @param upTo the last of the records that failed */
    synchronized void stopped(int partition, String reason, long upTo) {
        ours(partition).ifPresent(reading -> reading.stopped(reason, upTo, now()));
    }

    /** A consumer that lost a partition while it hung has nothing more to say of it. */
    private Optional<Reading> ours(int partition) {
        return Optional.ofNullable(here.get(partition)).filter(reading -> reading.isBy(Thread.currentThread()));
    }

    /** The feed was stopped: nothing is known until it is started again. */
    synchronized void forget() {
        here.clear();
        distances.clear();
        strangers.clear();
        elsewhere = Map.of();
        looked = false;
    }

    /** Somebody is asked how far the feed is, and may not answer. */
    synchronized void asks(String whom) {
        asked = whom;
        silence = "has not answered";
    }

    synchronized void answeredNot(String trouble) {
        silence = trouble;
    }

    /**
     * Broker and database have said how far the feed is.
     *
     * @return the partitions that end before what was read of them: what is appended next would be taken for that
     */
    synchronized Set<Integer> looked(
            Map<Integer, FeedPositions.Position> positions, String topicId, Map<Integer, Long> ends) {
        endsAtFirst = looked ? endsAtFirst : Map.copyOf(ends);
        looked = true;
        lookedAt = now();
        distances.keySet().retainAll(ends.keySet());
        strangers.clear();
        Set<Integer> shortened = new TreeSet<>();
        ends.forEach((partition, end) -> {
            FeedPositions.Position position = positions.get(partition);
            Distance before = distances.get(partition);
            if (position != null && !position.topicId().equals(topicId)) {
                strangers.put(partition, "its position is of another topic of that name");
            } else if (before != null && end < before.next()) {
                strangers.put(partition, "ends at %d, before %d, which was read".formatted(end, before.next()));
                shortened.add(partition);
            }
            long next = position == null ? 0 : position.nextOffset();
            distances.put(
                    partition, before == null ? Distance.first(next, end, lookedAt) : before.then(next, end, lookedAt));
        });
        return shortened;
    }

    /** Whether anything stands still that is not read here. */
    synchronized boolean wondersWhoReads() {
        return distances.entrySet().stream()
                .anyMatch(entry -> !here.containsKey(entry.getKey())
                        && entry.getValue().still(now()).compareTo(FlowStatus.GRACE) > 0);
    }

    /** @param readers by partition */
    synchronized void readElsewhere(Map<Integer, String> readers) {
        elsewhere = Map.copyOf(readers);
    }

    /** Records not yet applied, over all partitions. */
    synchronized long lag() {
        return distances.values().stream().mapToLong(Distance::left).sum();
    }

    /** Whether everything is read that was there at the first look, of the topic that the positions are of. */
    synchronized boolean hasCaughtUp() {
        return looked
                && strangers.isEmpty()
                && endsAtFirst.entrySet().stream().allMatch(end -> isRead(end.getKey(), end.getValue()));
    }

    private boolean isRead(int partition, long end) {
        Distance distance = distances.get(partition);
        return distance != null && distance.next() >= end;
    }

    /** The least age of the oldest record that was not read. */
    synchronized Duration behind() {
        return distances.values().stream()
                .map(distance -> distance.behind(now()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** What is wrong, by place; empty where all is well. */
    synchronized Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        if (!looked || Duration.ofNanos(now() - lookedAt).compareTo(SILENCE) > 0) {
            troubles.put(asked, silence);
        }
        strangers.forEach((partition, trouble) -> troubles.put(place(partition), trouble));
        distances.forEach((partition, distance) -> {
            if (isStill(partition, distance) && !isElsewhere(partition)) {
                troubles.put(place(partition), standstill(partition, distance));
            }
        });
        here.forEach((partition, reading) -> {
            String trouble = reading.trouble(now());
            if (!trouble.isEmpty()) {
                troubles.put(place(partition), trouble);
            }
        });
        return troubles;
    }

    /** What stands still and is for another process to tell of. */
    synchronized Map<String, String> hearsay() {
        Map<String, String> hearsay = new TreeMap<>();
        distances.forEach((partition, distance) -> {
            if (isStill(partition, distance) && isElsewhere(partition)) {
                hearsay.put(
                        place(partition),
                        "stands still at %s: read by %s".formatted(at(partition, distance), elsewhere.get(partition)));
            }
        });
        return hearsay;
    }

    private boolean isStill(int partition, Distance distance) {
        Duration still = distance.still(now());
        Reading reading = here.get(partition);
        Duration patience = reading != null && isBusy(reading) ? TURN : FlowStatus.STANDSTILL;
        return still.compareTo(patience) > 0;
    }

    /** Whether the consumer of a partition has just applied something of any of its partitions. */
    private boolean isBusy(Reading reading) {
        return here.values().stream()
                .filter(reading::sharesConsumer)
                .anyMatch(other -> other.isApplied(FlowStatus.STANDSTILL, now()));
    }

    private boolean isElsewhere(int partition) {
        return !here.containsKey(partition) && elsewhere.containsKey(partition);
    }

    private String standstill(int partition, Distance distance) {
        Reading reading = here.get(partition);
        String why = reading == null ? "nobody reads it" : reading.why(now());
        return "stands still at %s, %d records wait: %s".formatted(at(partition, distance), distance.left(), why);
    }

    private String at(int partition, Distance distance) {
        return new TopicPartition(topic, partition) + "@" + distance.next();
    }

    private static String place(int partition) {
        return "partition " + partition;
    }

    private long now() {
        return nanos.getAsLong();
    }
}
