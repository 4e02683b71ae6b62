package vn.tiendo.simulation.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Throws the dice: the same seed throws the same on every Java there will ever be, as hashes of whole worlds are pinned
 * (SplitMix64, by Steele, Lea and Flood, 2014).
 */
public final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for the thing of that number, whatever was thrown for others. */
    public static Dice of(long seed, long number) {
        return new Dice(mixed(seed + STEP) ^ mixed(number * STEP + 1));
    }

    private long next() {
        state += STEP;
        return mixed(state);
    }

    private static long mixed(long bits) {
        long once = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
        return twice ^ twice >>> 31;
    }

    /** From 0 to just below the bound. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From the least to the most, both included. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** True so many times in a hundred. */
    public boolean in100(int times) {
        return below(100) < times;
    }

    /** One of these, each as likely. */
    public <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** The same in any order. */
    public <T> List<T> shuffled(List<T> things) {
        List<T> shuffled = new ArrayList<>(things);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            Collections.swap(shuffled, last, below(last + 1));
        }
        return shuffled;
    }
}
