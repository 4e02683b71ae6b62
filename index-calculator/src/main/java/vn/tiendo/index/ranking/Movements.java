package vn.tiendo.index.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.index.tally.PeriodOnDay;

/**
 * Points and places that provinces won or lost against a published ranking. Points are compared where a province had the
 * same territory on both days; places and the national line where both rankings list the same provinces.
 */
public final class Movements {
    private static final int USUAL_DAYS = 7;

    private final ProvinceRanking now;
    private final ProvinceRanking then;
    private final boolean sameProvinces;

    private Movements(ProvinceRanking now, ProvinceRanking then) {
        this.now = now;
        this.then = then;
        this.sameProvinces = provinces(now).equals(provinces(then));
    }

    /** What a ranking is compared with unless another day is asked for: the same period a week before. */
    public static PeriodOnDay usualBaseline(PeriodOnDay at) {
        return new PeriodOnDay(at.period(), at.asOf().minusDays(USUAL_DAYS));
    }

    /** Which ranking is usually compared with this one. */
    public static PeriodOnDay usuallyMovesAgainst(PeriodOnDay baseline) {
        return new PeriodOnDay(baseline.period(), baseline.asOf().plusDays(USUAL_DAYS));
    }

    /** Whether one says anything about the other: only figures of the same formula do. */
    public static boolean comparable(ProvinceRanking now, ProvinceRanking then) {
        return now.formula().equals(then.formula());
    }

    /**
     * The ranking with what moved against another one, its baseline.
     *
     * @throws IllegalArgumentException if they are not comparable
     */
    public static ProvinceRanking against(ProvinceRanking now, ProvinceRanking then) {
        if (!comparable(now, then)) {
            throw new IllegalArgumentException("figures of " + now.formula() + " against those of " + then.formula());
        }
        return new Movements(now, then).ranking();
    }

    private ProvinceRanking ranking() {
        Map<AgencyCode, Item> before =
                then.items().stream().collect(Collectors.toMap(Item::province, Function.identity()));
        return new ProvinceRanking(
                now.period(),
                now.asOf(),
                now.book(),
                now.items().stream()
                        .map(item -> moved(item, before.get(item.province())))
                        .toList(),
                now.national(),
                sameProvinces ? points(now.national(), then.national()) : null,
                now.formula(),
                then.asOf().toString(),
                now.sequence(),
                now.isFinal(),
                now.fold(),
                now.position());
    }

    private Item moved(Item item, @Nullable Item before) {
        if (before == null || !sameTerritory(item.province())) {
            return item;
        }
        return new Item(
                item.rank(),
                item.province(),
                item.name(),
                item.received(),
                item.onTime(),
                item.late(),
                item.score(),
                points(item.score(), before.score()),
                sameProvinces ? places(item.rank(), before.rank()) : null,
                item.toNext(),
                item.toLeader());
    }

    private boolean sameTerritory(AgencyCode province) {
        return Provinces.countedIn(province, now.asOf()).equals(Provinces.countedIn(province, then.asOf()));
    }

    private static @Nullable String points(@Nullable String now, @Nullable String then) {
        return now == null || then == null
                ? null
                : new BigDecimal(now).subtract(new BigDecimal(then)).toPlainString();
    }

    private static @Nullable Integer places(@Nullable Integer now, @Nullable Integer then) {
        return now == null || then == null ? null : Integer.valueOf(then - now);
    }

    private static Set<AgencyCode> provinces(ProvinceRanking ranking) {
        return ranking.items().stream().map(Item::province).collect(Collectors.toSet());
    }
}
