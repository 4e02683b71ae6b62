package vn.tiendo.simulation.world;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyState;

/** Adds up cells to the stock of each unit at the end of a day, of the dossiers received in a period. */
public final class Stocks {
    private final Book book;
    private final @Nullable Period period;
    private final LocalDate asOf;
    private final Map<AgencyCode, Map<TallyState, Long>> sums = new TreeMap<>();

    /** @param period null for all dossiers */
    public Stocks(Book book, @Nullable Period period, LocalDate asOf) {
        this.book = book;
        this.period = period;
        this.asOf = asOf;
    }

    /** More of a cell. */
    public void add(TallyCell cell, long count) {
        if (cell.book().equals(book) && !cell.day().isAfter(asOf) && isReceivedInThePeriod(cell)) {
            Map<TallyState, Long> sum = sums.computeIfAbsent(cell.unit(), _ -> new EnumMap<>(TallyState.class));
            sum.merge(cell.to(), count, Long::sum);
            sum.merge(cell.from(), -count, Long::sum);
        }
    }

    private boolean isReceivedInThePeriod(TallyCell cell) {
        return period == null
                || !cell.cohort().isBefore(period.first()) && !cell.cohort().isAfter(period.last());
    }

    /** Of every unit that a cell was seen of. */
    public Map<AgencyCode, ProgressCounts> byUnit() {
        Map<AgencyCode, ProgressCounts> counts = new TreeMap<>();
        sums.forEach((unit, sum) -> counts.put(unit, new ProgressCounts(sum)));
        return counts;
    }

    /** Of one unit. */
    public ProgressCounts of(AgencyCode unit) {
        return new ProgressCounts(sums.getOrDefault(unit, Map.of()));
    }
}
