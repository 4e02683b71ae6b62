package vn.tiendo.query.progress;

import java.util.List;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.tally.DayChange;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.unit.Territory.Stretch;

/** Figures of a unit day by day. */
public record Trends(ProgressTally tally) {
    /**
     * Each day of some stretches: where others were merged into the unit, the figures begin anew.
     *
     * @param period in which the dossiers were received
     */
    public List<Trend.Day> of(Book book, Period period, List<Stretch> stretches) {
        return stretches.stream()
                .flatMap(stretch -> of(book, period, stretch).stream())
                .toList();
    }

    private List<Trend.Day> of(Book book, Period period, Stretch stretch) {
        ProgressCounts stock = tally.stock(book, stretch.extent(), period, stretch.first());
        List<DayChange> changes =
                tally.changes(book, stretch.extent(), period, stretch.first().plusDays(1), stretch.last());
        return Trend.of(stretch.first(), stretch.last(), stock, changes);
    }
}
