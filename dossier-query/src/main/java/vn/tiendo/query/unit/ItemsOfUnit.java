package vn.tiendo.query.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/** The first items of a list of a unit, put together from the lists of its prefixes. */
public final class ItemsOfUnit {
    private ItemsOfUnit() {}

    /** The list of one prefix. */
    @FunctionalInterface
    public interface OfPrefix<T> {
        /**
         * The next items in order.
         *
         * @param after the item before them, null where the list begins
         */
        List<T> next(AgencyCode prefix, @Nullable T after, int limit);
    }

    /**
     * The first items.
     *
     * @param order of the lists of the prefixes
     * @param holder the unit that an item belongs to
     */
    public static <T> List<T> first(
            int limit, Extent unit, Comparator<T> order, Function<T, AgencyCode> holder, OfPrefix<T> lists) {
        return unit.prefixes().stream()
                .flatMap(prefix -> first(limit, prefix, item -> unit.contains(holder.apply(item)), lists).stream())
                .distinct()
                .sorted(order)
                .limit(limit)
                .toList();
    }

    /** Where some of them are left out, what follows is looked through too. */
    private static <T> List<T> first(int limit, AgencyCode prefix, Function<T, Boolean> belongs, OfPrefix<T> lists) {
        List<T> items = new ArrayList<>();
        @Nullable T after = null;
        List<T> found;
        do {
            found = lists.next(prefix, after, limit);
            found.stream().filter(belongs::apply).limit(limit - items.size()).forEach(items::add);
            after = found.isEmpty() ? null : found.getLast();
        } while (found.size() == limit && items.size() < limit);
        return items;
    }
}
