package vn.tiendo.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same request again from the same two numbers. */
final class Dice {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int PERCENT = 100;

    private final SplittableRandom random;

    Dice(long seed, long number) {
        this.random = new SplittableRandom(seed * SPREAD + number);
    }

    /** From 0, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int percent) {
        return below(PERCENT) < percent;
    }

    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }
}
