package vn.tiendo.contract.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Instants as {@link Instant#toString} writes them, such as {@code 2023-10-02T01:12:00.250Z}. An event holds about ten, and
 * the JDK's formatter, which knows every form there is, took a tenth of the time of everything that is done with an event.
 */
public final class InstantText {
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int SHORTEST = "2023-10-02T01:12:00Z".length();
    private static final int LONGEST = "2023-10-02T01:12:00.123456789Z".length();
    private static final int FRACTION = SHORTEST;
    private static final int NANO_DIGITS = 9;

    private InstantText() {}

    /**
     * Reads an instant.
     *
     * @throws DateTimeException if the text is none
     */
    public static Instant parse(String text) {
        Instant plain = parsePlain(text);
        return plain == null ? Instant.parse(text) : plain;
    }

    /** Reads the form with a year of four digits, seconds, and {@code Z}; null where the text has another. */
    public static @Nullable Instant parsePlain(String text) {
        if (!isPlain(text)) {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int second = secondOfDay(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
        int nano = nano(text);
        if (year < 0 || month < 0 || day < 0 || second < 0 || nano < 0) {
            return null;
        }
        try {
            return Instant.ofEpochSecond(LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY + second, nano);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isPlain(String text) {
        int length = text.length();
        return length >= SHORTEST
                && length <= LONGEST
                && text.charAt(length - 1) == 'Z'
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    /** -1 where it is no time of day. */
    private static int secondOfDay(int hour, int minute, int second) {
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59
                ? -1
                : (hour * 60 + minute) * 60 + second;
    }

    /** -1 where there is no fraction of a second, though there is something in its place. */
    private static int nano(String text) {
        int end = text.length() - 1;
        if (end == FRACTION - 1) {
            return 0;
        }
        int fraction = text.charAt(FRACTION - 1) == '.' && end > FRACTION ? digits(text, FRACTION, end) : -1;
        for (int missing = NANO_DIGITS - (end - FRACTION); missing > 0 && fraction > 0; missing--) {
            fraction *= 10;
        }
        return fraction;
    }

    /** -1 where there is anything but digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
