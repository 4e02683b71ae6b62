package vn.tiendo.index.whole;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.Index766.GroupScore;
import vn.tiendo.contract.ranking.Index766.Item;
import vn.tiendo.contract.ranking.Index766.Movement;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.contract.ranking.ProvinceRanking;

/**
 * Points and places that provinces won or lost against a published index of the same formula. Points are compared where a
 * province had the same territory on both days, places where both list the same provinces.
 */
public final class WholeMovements {
    private final Index766 now;
    private final Index766 then;
    private final boolean sameProvinces;

    private WholeMovements(Index766 now, Index766 then) {
        this.now = now;
        this.then = then;
        this.sameProvinces = provinces(now).equals(provinces(then));
    }

    /**
     * The index with what moved against another one, its baseline.
     *
     * @throws IllegalArgumentException if they are of two versions of the formula
     */
    public static Index766 against(Index766 now, Index766 then) {
        if (!now.formula().equals(then.formula())) {
            throw new IllegalArgumentException("figures of " + now.formula() + " against those of " + then.formula());
        }
        return new WholeMovements(now, then).index();
    }

    /** The index without movements. */
    public static Index766 none(Index766 index) {
        return with(
                index,
                ProvinceRanking.NO_BASELINE,
                index.items().stream()
                        .map(item -> with(item, null, null, groups(item.groups(), Map.of())))
                        .toList());
    }

    private Index766 index() {
        Map<AgencyCode, Item> before =
                then.items().stream().collect(Collectors.toMap(Item::province, Function.identity()));
        return with(
                now,
                then.asOf().toString(),
                now.items().stream()
                        .map(item -> moved(item, before.get(item.province())))
                        .toList());
    }

    private Item moved(Item item, @Nullable Item before) {
        return before == null || !sameTerritory(item.province(), now.asOf(), then.asOf())
                ? with(item, null, null, groups(item.groups(), Map.of()))
                : with(
                        item,
                        change(item.total(), before.total()),
                        sameProvinces ? places(item.rank(), before.rank()) : null,
                        groups(item.groups(), before.groups()));
    }

    private static Index766 with(Index766 index, String baseline, List<Item> items) {
        return new Index766(
                index.asOf(),
                items,
                index.national(),
                index.formula(),
                baseline,
                index.sequence(),
                index.isFinal(),
                index.position());
    }

    private static Item with(
            Item item, @Nullable String totalChange, @Nullable Integer rankChange, Map<IndexGroup, GroupScore> groups) {
        return new Item(
                item.rank(),
                item.province(),
                item.name(),
                item.total(),
                item.grade(),
                totalChange,
                rankChange,
                groups,
                item.missing());
    }

    private static Map<IndexGroup, GroupScore> groups(
            Map<IndexGroup, GroupScore> now, Map<IndexGroup, GroupScore> then) {
        Map<IndexGroup, GroupScore> groups = new EnumMap<>(IndexGroup.class);
        now.forEach((group, score) -> groups.put(group, moved(score, then.getOrDefault(group, GroupScore.MISSING))));
        return groups;
    }

    private static GroupScore moved(GroupScore now, GroupScore then) {
        String change = change(now.score(), then.score());
        return new GroupScore(now.score(), now.rank(), movement(change), change, now.source());
    }

    private static Movement movement(@Nullable String change) {
        if (change == null) {
            return Movement.NO_BASELINE;
        }
        return switch (new BigDecimal(change).signum()) {
            case 1 -> Movement.UP;
            case -1 -> Movement.DOWN;
            default -> Movement.SAME;
        };
    }

    private static boolean sameTerritory(AgencyCode province, LocalDate one, LocalDate other) {
        return Provinces.countedIn(province, one).equals(Provinces.countedIn(province, other));
    }

    private static @Nullable String change(@Nullable String now, @Nullable String then) {
        return now == null || then == null
                ? null
                : new BigDecimal(now).subtract(new BigDecimal(then)).toPlainString();
    }

    private static @Nullable Integer places(@Nullable Integer now, @Nullable Integer then) {
        return now == null || then == null ? null : Integer.valueOf(then - now);
    }

    private static Set<AgencyCode> provinces(Index766 index) {
        return index.items().stream().map(Item::province).collect(Collectors.toSet());
    }
}
