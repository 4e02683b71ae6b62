package vn.tiendo.tests.random;

import java.util.List;
import java.util.SplittableRandom;

/** Throws the dice; the same seed throws the same. */
final class Chance {

    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    static Chance of(long seed) {
        return new Chance(new SplittableRandom(seed));
    }

    /** Dice of its own for the thing of that number, whatever was thrown for others. */
    static Chance of(long seed, int number) {
        long ofNumber = new SplittableRandom(number).nextLong();
        return new Chance(new SplittableRandom(seed ^ ofNumber));
    }

    /** True so many times in a hundred. */
    boolean in100(int times) {
        return random.nextInt(100) < times;
    }

    /** From the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
