package vn.tiendo.tests.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one unit, period and day. Numbers of dossiers.
 *
 * @param standings all six, also those without a dossier
 * @param causes all three, also those without a dossier
 */
public record Progress(long received, long onTime, long late, Map<Standing, Long> standings, Map<Cause, Long> causes) {
    static final Progress NONE = of(Map.of(), Map.of());

    /** From the counts that are not 0. */
    static Progress of(Map<Standing, Long> standings, Map<Cause, Long> causes) {
        long late = sum(standings, Standing::isLate);
        long onTime = sum(standings, standing -> !standing.isLate());
        return new Progress(
                onTime + late, onTime, late, all(standings, Standing.values()), all(causes, Cause.values()));
    }

    private static long sum(Map<Standing, Long> standings, Predicate<Standing> which) {
        return standings.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static <T extends Enum<T>> Map<T, Long> all(Map<T, Long> counts, T[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(value -> value, value -> counts.getOrDefault(value, 0L)));
    }

    /** From 0 to 20 as text with two decimals; null when nothing was received. */
    public @Nullable String score() {
        return score(onTime, received);
    }

    /** 20 × on time ÷ received; rounded half up, once, at the division. */
    static @Nullable String score(long onTime, long received) {
        return received == 0
                ? null
                : BigDecimal.valueOf(20 * onTime)
                        .divide(BigDecimal.valueOf(received), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
