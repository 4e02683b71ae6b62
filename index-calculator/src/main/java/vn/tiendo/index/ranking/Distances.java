package vn.tiendo.index.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;

/** How many points a province is behind the next better rank, and behind the first. */
public final class Distances {
    private Distances() {}

    /**
     * Says it of every province.
     *
     * @param items by rank
     */
    public static List<Item> in(List<Item> items) {
        List<Item> told = new ArrayList<>(items.size());
        String leader = items.isEmpty() ? null : items.getFirst().score();
        @Nullable String better = null;
        @Nullable String own = null;
        for (Item item : items) {
            if (!Objects.equals(item.score(), own)) {
                better = own;
                own = item.score();
            }
            told.add(with(item, behind(better, own), better == null ? null : behind(leader, own)));
        }
        return told;
    }

    /** Null for the first and for one without a score. */
    private static @Nullable String behind(@Nullable String better, @Nullable String own) {
        return better == null || own == null
                ? null
                : new BigDecimal(better).subtract(new BigDecimal(own)).toPlainString();
    }

    private static Item with(Item item, @Nullable String toNext, @Nullable String toLeader) {
        return new Item(
                item.rank(),
                item.province(),
                item.name(),
                item.received(),
                item.onTime(),
                item.late(),
                item.score(),
                item.scoreChange(),
                item.rankChange(),
                toNext,
                toLeader);
    }
}
