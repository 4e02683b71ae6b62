package vn.tiendo.tests.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one unit, period and day. Numbers of dossiers.
 *
 * @param standings all six, also those without a dossier
 * @param causes all three, also those without a dossier
 */
public record Progress(long received, long onTime, long late, Map<Standing, Long> standings, Map<Cause, Long> causes) {
    static final Progress NONE = new Progress(0, 0, 0, none(Standing.values()), none(Cause.values()));

    private static <T extends Enum<T>> Map<T, Long> none(T[] values) {
        Map<T, Long> counts = new EnumMap<>(values[0].getDeclaringClass());
        for (T value : values) {
            counts.put(value, 0L);
        }
        return counts;
    }

    /** With one dossier more. */
    Progress and(Judgement dossier) {
        return new Progress(
                received + 1,
                dossier.isLate() ? onTime : onTime + 1,
                dossier.isLate() ? late + 1 : late,
                more(standings, dossier.standing()),
                more(causes, dossier.isLate() ? dossier.cause() : null));
    }

    private static <T extends Enum<T>> Map<T, Long> more(Map<T, Long> counts, @Nullable T what) {
        if (what == null) {
            return counts;
        }
        Map<T, Long> more = new EnumMap<>(counts);
        more.merge(what, 1L, Long::sum);
        return more;
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
