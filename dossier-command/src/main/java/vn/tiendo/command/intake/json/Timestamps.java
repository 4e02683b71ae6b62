package vn.tiendo.command.intake.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.wire.InstantText;

/** Reads times of RFC 3339, such as {@code 2023-10-02T08:12:00.5+07:00}; what is finer than microseconds is cut off. */
final class Timestamps {
    private static final int LONGEST = 64;
    /** The JDK's own parser also takes times without seconds, years of five digits and offsets with seconds. */
    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)(\\d*)(Z|[+-]\\d{2}:\\d{2})");

    private Timestamps() {}

    /** @return null where the text is no such time */
    static @Nullable Instant parse(String text) {
        Instant plain = InstantText.parsePlain(text);
        return plain == null ? parseAnyForm(text) : plain.truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Instant parseAnyForm(String text) {
        Matcher form = FORM.matcher(text.toUpperCase(Locale.ROOT));
        if (text.length() > LONGEST || !form.matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(form.group(1) + form.group(3))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
