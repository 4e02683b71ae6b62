package vn.tiendo.faults.site;

/**
 * What a process holds of the machine's memory.
 *
 * @param name of the process
 * @param heap after a full collection, in bytes
 * @param mostHeap that it may have
 * @param mostResident that it ever had, heap and all else
 */
public record Memory(String name, long heap, long mostHeap, long mostResident) {
    private static final long MEBIBYTE = 1 << 20;

    /** What the images of production have beside their heap: 768 MiB in all, of which 512 are heap. */
    private static final long BESIDE_HEAP = 256 * MEBIBYTE;

    /** For whoever looks on. */
    public String report() {
        return "%s: heap %,d of %,d MiB after collection, resident %,d MiB at most"
                .formatted(name, heap / MEBIBYTE, mostHeap / MEBIBYTE, mostResident / MEBIBYTE);
    }

    /** @throws IllegalStateException if that is more than a container of production has */
    public void check() {
        if (mostResident > mostHeap + BESIDE_HEAP) {
            throw new IllegalStateException(
                    report() + ", and it may have %,d MiB beside its heap".formatted(BESIDE_HEAP / MEBIBYTE));
        }
    }
}
