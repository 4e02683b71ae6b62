package vn.tiendo.processes;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/**
 * The heap of a process at one moment.
 *
 * @param used bytes, garbage included
 * @param committed bytes taken from the system
 * @param collectingMillis spent in collections since its start
 */
public record Heap(long used, long committed, long collectingMillis) {
    static Heap ofThisProcess() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        return new Heap(heap.getUsed(), heap.getCommitted(), collecting);
    }

    String line() {
        return used + " " + committed + " " + collectingMillis;
    }

    static Heap of(String line) {
        String[] numbers = line.split(" ", -1);
        return new Heap(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
    }
}
