package vn.tiendo.tests.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one unit, period and day. Numbers of dossiers.
 *
 * @param score from 0 to 20 as text with two decimals; null when nothing was received
 * @param standings all six, also those without a dossier
 * @param causes all three, also those without a dossier
 */
public record Progress(
        long received,
        long onTime,
        long late,
        @Nullable String score,
        Map<Standing, Long> standings,
        Map<Cause, Long> causes) {

    static Progress of(Collection<Judgement> dossiers) {
        long received = dossiers.size();
        long late = dossiers.stream().filter(Judgement::isLate).count();
        long onTime = dossiers.stream().filter(dossier -> !dossier.isLate()).count();
        return new Progress(
                received,
                onTime,
                late,
                score(onTime, received),
                count(Standing.values(), dossiers, Judgement::standing),
                count(
                        Cause.values(),
                        dossiers.stream().filter(Judgement::isLate).toList(),
                        Judgement::cause));
    }

    /** 20 × on time ÷ received; rounded half up, once, at the division. */
    static @Nullable String score(long onTime, long received) {
        return received == 0
                ? null
                : BigDecimal.valueOf(20 * onTime)
                        .divide(BigDecimal.valueOf(received), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static <T> Map<T, Long> count(
            T[] values, Collection<Judgement> dossiers, Function<Judgement, @Nullable T> what) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(
                        value -> value,
                        value -> dossiers.stream()
                                .filter(dossier -> value.equals(what.apply(dossier)))
                                .count()));
    }
}
