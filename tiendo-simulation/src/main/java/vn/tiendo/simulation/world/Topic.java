package vn.tiendo.simulation.world;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Records in some partitions, each in order. */
final class Topic<T> {
    private final List<List<T>> partitions;

    Topic(int partitions) {
        this.partitions = IntStream.range(0, partitions)
                .<List<T>>mapToObj(_ -> new ArrayList<>())
                .toList();
    }

    void append(String key, T next) {
        partitions.get(Math.floorMod(key.hashCode(), partitions.size())).add(next);
    }

    void appendToAll(T next) {
        partitions.forEach(partition -> partition.add(next));
    }

    int partitions() {
        return partitions.size();
    }

    /** The next records, none at the end. */
    List<T> read(int partition, int from, int most) {
        List<T> all = partitions.get(partition);
        return List.copyOf(all.subList(Math.min(from, all.size()), Math.min(from + most, all.size())));
    }
}
