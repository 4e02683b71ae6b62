package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.unitranking.UnitRanking;

/**
 * How the provinces are doing on a day, as known now.
 *
 * @param provinces the best first, all of the day
 * @param sum of all provinces
 * @param before the same a week earlier
 * @param mean of the scores, two decimals; null where no province has one
 * @param meanChange points of the mean against the baseline, null where it is not compared
 * @param baseline the day whose published ranking movements are against, null where there is none
 */
public record Country(
        List<Line> provinces,
        UnitProgress sum,
        UnitProgress before,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal meanChange,
        @Nullable LocalDate baseline) {
    public Country {
        provinces = List.copyOf(provinces);
    }

    /**
     * One province.
     *
     * @param pointsMoved points against the baseline, null where they are not compared
     * @param placesMoved places against the baseline, positive upward, null where they are not compared
     */
    public record Line(
            String name,
            UnitRanking.Item item,
            ProgressCounts counts,
            @Nullable BigDecimal pointsMoved,
            @Nullable Integer placesMoved) {
        public AgencyCode code() {
            return item.unit();
        }

        /** The share on time, four decimals; null where nothing was received. */
        public @Nullable BigDecimal rate() {
            return ScoreFormula.onTimeRate(counts.onTime(), counts.received()).orElse(null);
        }
    }

    /** The scores of the provinces that have one: those whose mean is the national line. */
    public List<BigDecimal> scores() {
        return provinces.stream()
                .map(line -> line.item().score())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The line of a province. */
    public Optional<Line> line(AgencyCode province) {
        return provinces.stream().filter(line -> line.code().equals(province)).findFirst();
    }

    /** The provinces as they lie. */
    public TileMap map() {
        return TileMap.of(provinces.stream().map(Line::code).toList());
    }
}
