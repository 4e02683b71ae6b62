package vn.tiendo.local.importer;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 90s}, {@code 5m}, {@code 1h}; a number alone is seconds. */
final class SpokenDuration implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            return DurationStyle.detectAndParse(text, ChronoUnit.SECONDS);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("'" + text + "' is not a time such as 90s or 5m");
        }
    }
}
