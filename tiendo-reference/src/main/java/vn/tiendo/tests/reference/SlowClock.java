package vn.tiendo.tests.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Working time, walked from minute to minute. */
final class SlowClock {

    private static final Map<LocalDate, String> KINDS = kinds();
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 1, 1);
    private static final BitSet OPEN = open();
    /** Answers are kept, because the same suspension is asked for on every day that is compared. */
    private static final Map<String, Instant> KNOWN = new ConcurrentHashMap<>();

    private SlowClock() {}

    private static Map<LocalDate, String> kinds() {
        try (var table = Objects.requireNonNull(SlowClock.class.getResourceAsStream("holidays-2022-2027.csv"));
                var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(cells -> LocalDate.parse(cells[0]), cells -> cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The instant until which as much is worked after {@code due} as between the two others. */
    static Instant moved(Instant due, Instant from, Instant to) {
        return KNOWN.computeIfAbsent(due + " " + from + " " + to, _ -> plus(due, worked(from, to)));
    }

    private static Duration worked(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        Instant now = from;
        while (now.isBefore(to)) {
            Instant next = earlier(nextMinute(now), to);
            if (isOpen(now)) {
                worked = worked.plus(Duration.between(now, next));
            }
            now = next;
        }
        return worked;
    }

    private static Instant plus(Instant start, Duration worked) {
        Duration left = worked;
        Instant now = start;
        while (left.isPositive()) {
            Instant next = nextMinute(now);
            if (isOpen(now)) {
                Duration step = Duration.between(now, next);
                if (step.compareTo(left) >= 0) {
                    return now.plus(left);
                }
                left = left.minus(step);
            }
            now = next;
        }
        return now;
    }

    /** When a processing time ends that begins at the receipt. */
    static Instant end(Instant receipt, int amount, String unit) {
        return KNOWN.computeIfAbsent(receipt + " " + amount + " " + unit, _ -> switch (unit) {
            case "WORKING_HOURS" -> plus(receipt, Duration.ofHours(amount));
            case "WORKING_DAYS" -> workingDays(receipt, amount);
            case "CALENDAR_DAYS" ->
                receipt.atZone(VietnamDay.ZONE).plusDays(amount).toInstant();
            default -> throw new IllegalArgumentException(unit);
        });
    }

    private static Instant workingDays(Instant receipt, int amount) {
        Instant start = receipt;
        while (!isOpen(start)) {
            start = nextMinute(start);
        }
        LocalDate day = VietnamDay.of(start);
        for (int left = amount; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(LocalTime.ofInstant(start, VietnamDay.ZONE))
                .atZone(VietnamDay.ZONE)
                .toInstant();
    }

    private static boolean isOpen(Instant instant) {
        return OPEN.get(minute(instant));
    }

    private static int minute(Instant instant) {
        return Math.toIntExact(
                FIRST_DAY.atStartOfDay(VietnamDay.ZONE).toInstant().until(instant, ChronoUnit.MINUTES));
    }

    /** Every minute of these years, one by one. */
    private static BitSet open() {
        BitSet open = new BitSet();
        for (LocalDate day = FIRST_DAY; day.isBefore(LAST_DAY); day = day.plusDays(1)) {
            Instant midnight = day.atStartOfDay(VietnamDay.ZONE).toInstant();
            for (int minute = 0; minute < Duration.ofDays(1).toMinutes(); minute++) {
                LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
                boolean morning = !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(11, 30));
                boolean afternoon = !time.isBefore(LocalTime.of(13, 30)) && time.isBefore(LocalTime.of(17, 0));
                open.set(minute(midnight) + minute, (morning || afternoon) && isWorkingDay(day));
            }
        }
        return open;
    }

    private static boolean isWorkingDay(LocalDate day) {
        String kind = KINDS.get(day);
        if (kind != null) {
            return kind.equals("makeup_work");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Instant nextMinute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
