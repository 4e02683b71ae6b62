package vn.tiendo.query.tally;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline;

/** Counts dossiers one by one: no cells, no differences. */
final class BruteForce {
    private BruteForce() {}

    static ProgressCounts stock(
            Collection<List<CountedTimeline>> dossiers, int bit, AgencyCode unit, Period period, LocalDate asOf) {
        Map<TallyState, Long> stock = new EnumMap<>(TallyState.class);
        for (List<CountedTimeline> timelines : dossiers) {
            for (CountedTimeline counted : timelines) {
                if ((counted.books() & bit) != 0 && receivedIn(counted.timeline(), period)) {
                    counted.timeline()
                            .on(asOf)
                            .filter(stretch -> stretch.unit().isWithin(unit))
                            .ifPresent(stretch -> stock.merge(stretch.state(), 1L, Long::sum));
                }
            }
        }
        return new ProgressCounts(stock);
    }

    private static boolean receivedIn(StandingTimeline timeline, Period period) {
        YearMonth month = YearMonth.from(timeline.stretches().getFirst().from());
        return !month.isBefore(period.first()) && !month.isAfter(period.last());
    }
}
