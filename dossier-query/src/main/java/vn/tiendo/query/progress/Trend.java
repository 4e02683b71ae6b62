package vn.tiendo.query.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.tally.DayChange;

/** The progress of a unit at the end of each day, one after another. */
public final class Trend {
    /**
     * One day of it.
     *
     * @param progress under the formula of the day
     */
    public record Day(LocalDate day, UnitProgress progress) {}

    private Trend() {}

    /**
     * Each day of a stretch.
     *
     * @param stock at the end of the first day
     * @param changes of the days after it
     */
    public static List<Day> of(LocalDate first, LocalDate last, ProgressCounts stock, List<DayChange> changes) {
        Map<LocalDate, List<DayChange>> byDay = changes.stream().collect(Collectors.groupingBy(DayChange::day));
        Map<TallyState, Long> running = new EnumMap<>(TallyState.class);
        running.putAll(stock.stock());
        List<Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            byDay.getOrDefault(day, List.of())
                    .forEach(change -> running.merge(change.state(), change.count(), Long::sum));
            days.add(new Day(day, UnitProgress.on(day, new ProgressCounts(running))));
        }
        return days;
    }
}
