package vn.tiendo.query.backlog;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/** How many days dossiers took. */
public final class DaysTaken {
    private static final int ALL = 100;

    private final NavigableMap<Integer, Long> dossiers = new TreeMap<>();
    private long count;

    void add(int days, long some) {
        dossiers.merge(days, some, Long::sum);
        count += some;
    }

    /** How many dossiers they are. */
    public long count() {
        return count;
    }

    /**
     * The fewest days within which at least so many in a hundred were done: 50 for the median. It is always a number of days
     * that one of them took, never a mean. Empty where there are none.
     *
     * @param percent from 1 to 100
     */
    public OptionalInt within(int percent) {
        long wanted = (count * percent + ALL - 1) / ALL;
        long done = 0;
        for (Map.Entry<Integer, Long> some : dossiers.entrySet()) {
            done += some.getValue();
            if (done >= wanted) {
                return OptionalInt.of(some.getKey());
            }
        }
        return OptionalInt.empty();
    }
}
