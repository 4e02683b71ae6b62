package vn.tiendo.query.unitranking.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitOfFigures;
import vn.tiendo.query.unitranking.Movements;
import vn.tiendo.query.unitranking.UnitRanking;

/**
 * A ranking inside a province as it is answered; what is null is left out. Points are text, to be exact.
 *
 * @param baseline the day of the published ranking that movements are against, or {@code none}
 * @param items by rank; those that received nothing last, without a rank
 * @param mean of the scores, absent where no unit has one
 */
record UnitRankingAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        Unit.Kind kind,
        Book book,
        Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        String formula,
        String baseline,
        List<Item> items,
        @Nullable String mean,
        @Nullable String meanChange,
        @JsonUnwrapped Freshness freshness) {

    /** One unit; without a rank, score, distances and movements where it received nothing. */
    record Item(
            @Nullable Integer rank,
            AgencyCode unit,
            String name,
            long received,
            long onTime,
            long late,
            @Nullable String score,
            @Nullable String toNext,
            @Nullable String toLeader,
            @Nullable String scoreChange,
            @Nullable Integer rankChange) {
        static Item of(UnitRanking.Item item, String name, @Nullable Movements movements) {
            return new Item(
                    item.rank(),
                    item.unit(),
                    name,
                    item.figures().received(),
                    item.figures().onTime(),
                    item.figures().late(),
                    text(item.score()),
                    text(item.toNext()),
                    text(item.toLeader()),
                    movements == null ? null : text(movements.points(item)),
                    movements == null ? null : movements.places(item));
        }
    }

    static @Nullable String text(@Nullable BigDecimal points) {
        return points == null ? null : points.toPlainString();
    }
}
