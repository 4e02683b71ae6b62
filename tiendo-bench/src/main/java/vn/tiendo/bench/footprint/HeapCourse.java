package vn.tiendo.bench.footprint;

import java.util.List;

/**
 * How a heap went under load.
 *
 * @param looks as it was found, garbage included; bytes
 * @param collected what was left after full collections, at even distances; bytes, three or more
 * @param collectingShare of the time that went into collections, but for those that were asked for, 0 to 1
 */
record HeapCourse(List<Long> looks, List<Long> collected, double collectingShare) {
    private static final double MEBIBYTE = 1024 * 1024;
    private static final int THIRDS = 3;

    /** The first one in so many is left out of the growth: classes are loaded and code is compiled. */
    private static final int WARMING_UP = 5;

    HeapCourse {
        if (collected.size() < THIRDS) { // and of fewer than five none is left out
            throw new IllegalArgumentException("too short a load to say how a heap goes: " + collected);
        }
    }

    double mostMebibytes() {
        return most(looks);
    }

    /** What the application needs at most. */
    double mostCollectedMebibytes() {
        return most(collected);
    }

    private static double most(List<Long> bytes) {
        return bytes.stream().mapToLong(Long::longValue).max().orElseThrow() / MEBIBYTE;
    }

    /** The least of the last third beside the least of the first, once it is warm: 1 where nothing piles up. */
    double growth() {
        List<Long> warm = collected.subList(collected.size() / WARMING_UP, collected.size());
        int third = warm.size() / THIRDS;
        return least(warm.subList(warm.size() - third, warm.size())) / least(warm.subList(0, third));
    }

    private static double least(List<Long> bytes) {
        return bytes.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
}
