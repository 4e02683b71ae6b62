package vn.tiendo.contract.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How counts become a score, and six scores an index. Figures of two versions are never compared.
 *
 * @param version the name of the version
 * @param effectiveFrom the first as-of day on which it holds
 * @param maxima what each group is worth at most, all six
 * @param floors the least total of each grade, all five
 * @param counted which dossiers a period counts
 */
public record ScoreFormula(
        String version,
        LocalDate effectiveFrom,
        Map<IndexGroup, BigDecimal> maxima,
        Map<Grade, BigDecimal> floors,
        Counted counted) {
    private static final int SCORE_DECIMALS = 2;
    private static final int RATE_DECIMALS = 4;

    /**
     * Decision 766/QĐ-TTg (2022), {@code docs/formulas.md}: processing progress is 20 points × on time ÷ received. Agrees with
     * 94 of 94 published rows.
     */
    public static final ScoreFormula DECISION_766 = new ScoreFormula(
            "766-2022",
            LocalDate.of(2022, 6, 23),
            inOrder(IndexGroup.class, 18, 20, 12, 10, 18, 22),
            inOrder(Grade.class, 90, 80, 70, 50, 0),
            Counted.RECEIVED_IN_THE_PERIOD);

    /** Which dossiers a period counts. */
    public enum Counted {
        /** Those received in it, up to the as-of day, as they stand at the end of that day. */
        RECEIVED_IN_THE_PERIOD
    }

    public ScoreFormula {
        maxima = whole(IndexGroup.class, maxima);
        floors = whole(Grade.class, floors);
    }

    /** The version for an as-of day; days before the first version are scored by the first. */
    public static ScoreFormula on(LocalDate asOf) {
        return FormulaVersions.IN_FORCE.on(asOf);
    }

    /** What processing progress is worth where all dossiers are on time. */
    public BigDecimal points() {
        return maximum(IndexGroup.PROCESSING_PROGRESS);
    }

    /** What a group is worth at most. */
    public BigDecimal maximum(IndexGroup group) {
        return Objects.requireNonNull(maxima.get(group));
    }

    /** Whether figures of this version and of that one may be compared. */
    public boolean isComparableWith(String otherVersion) {
        return version.equals(otherVersion);
    }

    /**
     * The score of processing progress with two decimals, half up on the exact quotient.
     *
     * @return empty where nothing was received: no data, never 0 and never the full points
     */
    public Optional<BigDecimal> score(long onTime, long received) {
        return quotient(points().multiply(BigDecimal.valueOf(onTime)), received, SCORE_DECIMALS);
    }

    /** The share on time with four decimals, half up; empty where nothing was received. */
    public static Optional<BigDecimal> onTimeRate(long onTime, long received) {
        return quotient(BigDecimal.valueOf(onTime), received, RATE_DECIMALS);
    }

    /** What a total is called: the best grade whose floor it reaches. */
    public Grade grade(BigDecimal total) {
        return Arrays.stream(Grade.values())
                .filter(grade -> total.compareTo(Objects.requireNonNull(floors.get(grade))) >= 0)
                .findFirst()
                .orElse(Grade.WEAK);
    }

    private static Optional<BigDecimal> quotient(BigDecimal dividend, long received, int decimals) {
        return received == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(BigDecimal.valueOf(received), decimals, RoundingMode.HALF_UP));
    }

    private static <E extends Enum<E>> Map<E, BigDecimal> inOrder(Class<E> type, int... points) {
        Map<E, BigDecimal> values = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            values.put(constant, BigDecimal.valueOf(points[constant.ordinal()]));
        }
        return values;
    }

    private static <E extends Enum<E>> Map<E, BigDecimal> whole(Class<E> type, Map<E, BigDecimal> values) {
        if (values.size() != type.getEnumConstants().length) {
            throw new IllegalArgumentException("a formula says all of " + type.getSimpleName());
        }
        return Collections.unmodifiableMap(new EnumMap<>(values));
    }
}
