package vn.tiendo.query.rules.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.tiendo.contract.code.AgencyCode;

/** Reads single values; what cannot be read is said by an {@link IllegalArgumentException}. */
final class Texts {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}(:00)?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private Texts() {}

    /** Text of some length, without control characters. */
    static Function<String, String> upTo(int longest) {
        return text -> {
            if (text.isBlank()
                    || text.length() > longest
                    || CONTROL.matcher(text).find()) {
                throw new IllegalArgumentException("1 to " + longest + " characters, none of them a control character");
            }
            return text.strip();
        };
    }

    static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw new IllegalArgumentException("a day is written 2023-10-30");
        }
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException("a time of day is written 07:30");
        }
        return LocalTime.parse(text);
    }

    /** With its distance from UTC, to the microsecond. */
    static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    static String identifier(String text) {
        if (!IDENTIFIER.matcher(text).matches()) {
            throw new IllegalArgumentException("1 to 64 letters, digits, dots, underscores and hyphens");
        }
        return text;
    }

    static AgencyCode province(String text) {
        AgencyCode code = AgencyCode.of(text);
        if (code.depth() > 1) {
            throw new IllegalArgumentException("hours are those of a province, such as H09");
        }
        return code;
    }
}
