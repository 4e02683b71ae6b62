package vn.tiendo.index.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.index.tally.TallyReading;

/**
 * Every province of a day by its score. Ranks are competition ranks (1, 2, 2, 4); scores that agree in their two decimals
 * share a rank and stand in the order of codes. Provinces that received nothing come last, without rank and score.
 *
 * @param reading the counts that it is made of
 * @param national the mean of the scores with two decimals, half up; null where no province has one
 */
public record Ranking(
        TallyReading reading,
        ScoreFormula formula,
        List<Item> items,
        @Nullable BigDecimal national) {
    private static final int DECIMALS = 2;
    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(
                    Scored::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(scored -> scored.province().code());

    public Ranking {
        items = List.copyOf(items);
    }

    /** Ranks the provinces of the as-of day. What the tally counts for other codes is not ranked. */
    public static Ranking of(TallyReading reading) {
        ScoreFormula formula = ScoreFormula.on(reading.at().asOf());
        List<Scored> scored = Provinces.on(reading.at().asOf()).stream()
                .map(province -> Scored.of(province, reading, formula))
                .sorted(BEST_FIRST)
                .toList();
        return new Ranking(
                reading, formula, Distances.in(ranked(scored)), mean(scored).orElse(null));
    }

    private static List<Item> ranked(List<Scored> scored) {
        List<Item> items = new ArrayList<>(scored.size());
        int rank = 0;
        @Nullable BigDecimal above = null;
        for (Scored next : scored) {
            if (next.score() != null && !next.score().equals(above)) {
                rank = items.size() + 1;
            }
            above = next.score();
            items.add(next.item(above == null ? null : rank));
        }
        return items;
    }

    private static Optional<BigDecimal> mean(List<Scored> scored) {
        List<BigDecimal> scores =
                scored.stream().map(Scored::score).filter(Objects::nonNull).toList();
        return scores.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP));
    }

    /** The national line as text, null where no province has a score. */
    public @Nullable String nationalText() {
        return national == null ? null : national.toPlainString();
    }

    /** As it is known, and not published. */
    public ProvinceRanking known() {
        return published(0, false);
    }

    /** The whole ranking as it is published, before anything is said of movements. */
    public ProvinceRanking published(long sequence, boolean isFinal) {
        return new ProvinceRanking(
                reading.at().period(),
                reading.at().asOf(),
                reading.book(),
                items,
                nationalText(),
                null,
                formula.version(),
                ProvinceRanking.NO_BASELINE,
                sequence,
                isFinal,
                reading.fold().fold(),
                reading.fold().position());
    }

    /** A province with its counts; its score is null where nothing was received, else has two decimals. */
    private record Scored(
            Province province,
            ProgressCounts counts,
            @Nullable BigDecimal score) {
        static Scored of(Province province, TallyReading reading, ScoreFormula formula) {
            ProgressCounts counts = reading.of(province.code());
            return new Scored(
                    province,
                    counts,
                    formula.score(counts.onTime(), counts.received()).orElse(null));
        }

        Item item(@Nullable Integer rank) {
            return new Item(
                    rank,
                    province.code(),
                    province.name(),
                    counts.received(),
                    counts.onTime(),
                    counts.late(),
                    score == null ? null : score.toPlainString(),
                    null,
                    null,
                    null,
                    null);
        }
    }
}
