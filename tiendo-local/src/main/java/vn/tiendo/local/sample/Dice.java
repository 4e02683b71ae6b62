package vn.tiendo.local.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;

/** Chance, in whole numbers. */
record Dice(RandomGenerator random) {
    /** True in so many of a thousand cases. */
    boolean happens(int thousandths) {
        return random.nextInt(1_000) < thousandths;
    }

    /** Each of them as likely as the others, both ends included. */
    int between(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    /** More often near the least. */
    int nearer(int least, int greatest) {
        return Math.min(between(least, greatest), between(least, greatest));
    }

    <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A moment of this day while the shop is open: 07:00 to 11:30 and 13:30 to 17:00. */
    LocalDateTime officeTime(LocalDate day) {
        int minute = random.nextInt(8 * 60);
        int noon = minute < 270 ? 0 : 120;
        return day.atTime(7, 0).plusMinutes(minute + noon).plusSeconds(random.nextInt(60));
    }
}
