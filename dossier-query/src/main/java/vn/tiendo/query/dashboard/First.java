package vn.tiendo.query.dashboard;

import java.util.List;

/**
 * The first of what stands in a long table, unless the whole is asked for: most readers look at the first, and a page is the
 * sooner there.
 *
 * @param whole whether nothing is left out
 */
public record First(boolean whole) {
    private static final int SHOWN = 20;
    /** For one more row nobody is sent to another page. */
    private static final int TOLERATED = 30;

    /** Those that are shown. */
    public <T> List<T> of(List<T> rows) {
        return cuts(rows) ? rows.subList(0, SHOWN) : rows;
    }

    /** Whether some are not. */
    public boolean cuts(List<?> rows) {
        return !whole && rows.size() > TOLERATED;
    }
}
