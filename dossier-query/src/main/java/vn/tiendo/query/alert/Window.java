package vn.tiendo.query.alert;

import java.time.LocalDate;

/**
 * The days on which something may have turned that is told today.
 *
 * @param since the day on which alerts were switched on: what turned before is never told
 */
public record Window(LocalDate since, LocalDate today) {
    /** What nobody could tell for longer is no news. */
    private static final int LONGEST_DAYS = 30;

    /** The first of the days. */
    public LocalDate first() {
        LocalDate earliest = today.minusDays(LONGEST_DAYS);
        return since.isAfter(earliest) ? since : earliest;
    }
}
