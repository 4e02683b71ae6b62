package vn.tiendo.query.unitranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unitranking.FrozenFigures.Frozen;
import vn.tiendo.query.unitranking.UnitRanking.Item;

/**
 * Points and places that units won or lost against another ranking. Points are compared where a unit had the same
 * territory on both days; places and the mean line where both rankings list the same units.
 */
public final class Movements {
    private final UnitRanking then;
    private final Map<AgencyCode, Item> before;
    private final Predicate<AgencyCode> sameTerritory;
    private final boolean sameUnits;

    /** @param then of the same formula */
    public Movements(UnitRanking now, UnitRanking then, Predicate<AgencyCode> sameTerritory) {
        this.then = then;
        this.before = then.items().stream().collect(Collectors.toMap(Item::unit, Function.identity()));
        this.sameTerritory = sameTerritory;
        this.sameUnits = before.keySet().equals(units(now));
    }

    /**
     * Movements against figures that were frozen.
     *
     * @param then of the same formula
     * @param day the day of the territory of the ranking
     */
    public static Movements against(Frozen then, UnitRanking now, Territory territory, LocalDate day) {
        return new Movements(
                now,
                UnitRanking.of(now.formula(), then.units()),
                unit -> territory.extent(unit, day).equals(territory.extent(unit, then.asOf())));
    }

    private static Set<AgencyCode> units(UnitRanking ranking) {
        return ranking.items().stream().map(Item::unit).collect(Collectors.toSet());
    }

    /** Points against the other ranking, null where they are not compared or one of the two has no score. */
    public @Nullable BigDecimal points(Item now) {
        Item item = before.get(now.unit());
        return item == null || !sameTerritory.test(now.unit()) ? null : less(now.score(), item.score());
    }

    /** Places, positive upward, null where they are not compared or one of the two has no rank. */
    public @Nullable Integer places(Item now) {
        Item item = sameUnits ? before.get(now.unit()) : null;
        Integer then = item == null || !sameTerritory.test(now.unit()) ? null : item.rank();
        return then == null || now.rank() == null ? null : Integer.valueOf(then - now.rank());
    }

    /** Points of the mean line, null where it is not compared. */
    public @Nullable BigDecimal mean(UnitRanking now) {
        return sameUnits ? less(now.mean().orElse(null), then.mean().orElse(null)) : null;
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now == null || then == null ? null : now.subtract(then);
    }
}
