package vn.tiendo.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a feed is: each partition assigned to this process, and what was last heard of the broker. */
final class FeedState {
    private static final Duration BROKER_SILENCE = Duration.ofSeconds(5);

    private final Map<Integer, Partition> partitions = new TreeMap<>();
    private Map<Integer, Long> lags = Map.of();
    private @Nullable Instant brokerAnswered;
    private String brokerTrouble = "not asked yet";

    /** How one partition is. */
    private sealed interface Partition {
        record Works() implements Partition {}

        record Waits(String reason) implements Partition {}

        record Stopped(String reason) implements Partition {}
    }

    synchronized void assigned(int partition) {
        partitions.put(partition, new Partition.Waits("just assigned"));
    }

    synchronized void revoked(int partition) {
        partitions.remove(partition);
    }

    synchronized void works(int partition) {
        partitions.put(partition, new Partition.Works());
    }

    synchronized void waits(int partition, String reason) {
        partitions.put(partition, new Partition.Waits(reason));
    }

    synchronized void stopped(int partition, String reason) {
        partitions.put(partition, new Partition.Stopped(reason));
    }

    /** @param lags records not yet applied, by partition, against the true end of the topic */
    synchronized void brokerAnswered(Instant now, Map<Integer, Long> lags) {
        brokerAnswered = now;
        this.lags = new TreeMap<>(lags);
    }

    synchronized void brokerSilent(String trouble) {
        brokerTrouble = trouble;
    }

    /** Records not yet applied, over all partitions. */
    synchronized long lag() {
        return lags.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is wrong, by place; empty where all is well. */
    synchronized Map<String, String> troubles(Instant now) {
        Map<String, String> troubles = new TreeMap<>();
        if (brokerAnswered == null || brokerAnswered.plus(BROKER_SILENCE).isBefore(now)) {
            troubles.put("broker", brokerTrouble);
        }
        partitions.forEach((number, partition) -> {
            switch (partition) {
                case Partition.Works _ -> {}
                case Partition.Waits waits -> troubles.put("partition " + number, "waits: " + waits.reason());
                case Partition.Stopped stopped -> troubles.put("partition " + number, "stopped: " + stopped.reason());
            }
        });
        return troubles;
    }
}
