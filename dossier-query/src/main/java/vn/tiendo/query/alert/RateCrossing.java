package vn.tiendo.query.alert;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.ProgressCounts;

/**
 * When the share of dossiers on time fell below a threshold, as it is known now. Once that was told it is not told again
 * before a day on which the share was a whole point above the threshold: a unit that hovers there is told of once.
 *
 * @param percent the threshold
 */
public record RateCrossing(int percent) {
    private static final long HUNDRED = 100;

    /**
     * The day to be told of.
     *
     * @param days how the unit stood at the end of each of some days, without gaps; the first is only compared with
     * @param told of which day it was told last, null where it never was
     */
    public Optional<LocalDate> untold(NavigableMap<LocalDate, ProgressCounts> days, @Nullable LocalDate told) {
        return isBelow(days.lastEntry().getValue())
                ? days.descendingKeySet().stream()
                        .filter(day -> crosses(days, day))
                        .findFirst()
                        .filter(day -> told == null || told.isBefore(day) && isNews(days, told, day))
                : Optional.empty();
    }

    private boolean crosses(NavigableMap<LocalDate, ProgressCounts> days, LocalDate day) {
        ProgressCounts before = days.get(day.minusDays(1));
        ProgressCounts on = days.get(day);
        return before != null && on != null && isBelow(on) && !isBelow(before);
    }

    /** What was told before all that is known of is old news, and may be told again. */
    private boolean isNews(NavigableMap<LocalDate, ProgressCounts> days, LocalDate told, LocalDate day) {
        return told.isBefore(days.firstKey())
                || days.subMap(told, true, day, false).values().stream().anyMatch(this::isRecovered);
    }

    private boolean isBelow(ProgressCounts counts) {
        return counts.onTime() * HUNDRED < percent * counts.received();
    }

    /** Nothing received is well. */
    private boolean isRecovered(ProgressCounts counts) {
        return counts.onTime() * HUNDRED >= (percent + 1) * counts.received();
    }
}
