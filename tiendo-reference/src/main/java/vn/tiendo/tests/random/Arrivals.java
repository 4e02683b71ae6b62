package vn.tiendo.tests.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Disturbs the order of arrival; the same seed disturbs in the same way. */
public final class Arrivals {

    private Arrivals() {}

    /** The same lines in another order. */
    public static List<String> shuffled(List<String> lines, long seed) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /**
     * All lines, and some of them twice, the second time at the end.
     *
     * @param percent of the lines that arrive twice, from 0 to 100
     */
    public static List<String> repeated(List<String> lines, int percent, long seed) {
        List<String> repeated = new ArrayList<>(lines);
        repeated.addAll(shuffled(lines, seed).subList(0, (int) ((long) lines.size() * percent / 100)));
        return repeated;
    }

    /** Some of the lines twice, and all of them in any order. */
    public static List<String> shuffledAndRepeated(List<String> lines, int percent, long seed) {
        return shuffled(repeated(lines, percent, seed), seed + 1);
    }
}
