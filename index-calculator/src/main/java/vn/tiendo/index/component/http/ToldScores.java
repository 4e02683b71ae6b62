package vn.tiendo.index.component.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.problem.RefusedContent.Code;

/** Gathers the scores of one day province by province, whatever form they come in, and tells all that is wrong with them. */
final class ToldScores {
    private final LocalDate asOf;
    private final ScoreFormula formula;
    private final Map<AgencyCode, Map<IndexGroup, BigDecimal>> scores = new LinkedHashMap<>();

    ToldScores(LocalDate asOf, ScoreFormula formula) {
        this.asOf = asOf;
        this.formula = formula;
    }

    /** Where something is wrong: one province's place in what was sent. */
    @FunctionalInterface
    interface Place {
        void fault(String field, Code code, String message);
    }

    LocalDate asOf() {
        return asOf;
    }

    /** What was read; only complete where no fault was told. */
    Map<AgencyCode, Map<IndexGroup, BigDecimal>> byProvince() {
        return scores;
    }

    /** Whether there is any score at all. */
    boolean any() {
        return scores.values().stream().anyMatch(groups -> !groups.isEmpty());
    }

    /** One province's scores, to be filled; a place of its own where the province cannot be used. */
    Map<IndexGroup, BigDecimal> province(String field, String text, Place place) {
        Map<IndexGroup, BigDecimal> groups = new EnumMap<>(IndexGroup.class);
        AgencyCode code = read(field, place, () -> province(text));
        if (code != null && scores.putIfAbsent(code, groups) != null) {
            place.fault(field, Code.CONTRADICTION, code + " is told more than once; tell each province once");
        }
        return groups;
    }

    private AgencyCode province(String text) {
        AgencyCode code = AgencyCode.of(text);
        if (Provinces.on(asOf, code).isEmpty()) {
            throw new IllegalArgumentException("there is no province " + code + " on " + asOf
                    + successor(code).orElse(""));
        }
        return code;
    }

    private Optional<String> successor(AgencyCode code) {
        return Provinces.all().stream()
                .filter(province -> province.code().equals(code) && asOf.isAfter(province.validTo()))
                .map(Province::successor)
                .filter(Objects::nonNull)
                .findFirst()
                .map(successor -> "; it was merged into " + successor);
    }

    /** A score of a group; null where it is wrong, which is told. */
    @Nullable BigDecimal score(IndexGroup group, String field, Place place, Supplier<BigDecimal> number) {
        return read(field, place, () -> Points.score(number.get(), formula.maximum(group)));
    }

    private static <T> @Nullable T read(String field, Place place, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | DateTimeException e) {
            place.fault(field, Code.INVALID_VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
