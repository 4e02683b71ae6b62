package vn.tiendo.simulation.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** When things happen: mostly in office hours, and more often than in life where a day begins or ends. */
record Moments(Dice dice, LocalDate first, int days) {
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 1_000),
            LocalTime.of(11, 30),
            LocalTime.of(13, 30),
            LocalTime.of(17, 0),
            LocalTime.of(23, 59, 59, 999_999_000));

    Instant any() {
        return at(first.plusDays(dice.below(days)));
    }

    /** Mostly some days later, sometimes at the very same instant. */
    Instant after(Instant now) {
        int kind = dice.below(100);
        if (kind < 10) {
            return now;
        }
        return kind < 40 ? now.plus(minutes(1, 720)) : at(day(now).plusDays(dice.between(1, 8)));
    }

    Instant before(Instant now) {
        return at(day(now).minusDays(dice.between(1, 10)));
    }

    /** Mostly in some weeks, sometimes today, sometimes in the past. */
    Instant due(Instant now) {
        return at(day(now).plusDays(dice.in100(85) ? dice.between(1, 20) : dice.between(-5, 1)));
    }

    /** Mostly soon, sometimes after days. */
    Duration delay() {
        int kind = dice.below(100);
        if (kind < 60) {
            return minutes(0, 30);
        }
        return kind < 85 ? minutes(30, 1_440) : minutes(1_440, 20_000);
    }

    Duration minutes(int least, int most) {
        return Duration.ofMinutes(dice.between(least, most));
    }

    LocalDate anyDay() {
        return first.plusDays(dice.between(-5, days + 20));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Story.ZONE);
    }

    private Instant at(LocalDate day) {
        LocalTime time = dice.in100(20)
                ? dice.oneOf(EDGES)
                : LocalTime.of(dice.between(7, 16), dice.below(60), dice.below(60), dice.below(1_000_000) * 1_000);
        return day.atTime(time).atZone(Story.ZONE).toInstant();
    }
}
