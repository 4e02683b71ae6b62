package vn.tiendo.index.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;

/** Which periods are published, as of which days. */
final class PublishedDays {
    private PublishedDays() {}

    /**
     * The current month, quarter and year as of today, and every closed one that has dossiers as of its last day.
     *
     * @param cohorts months in which dossiers were received
     */
    static Set<PeriodOnDay> on(LocalDate today, Set<YearMonth> cohorts) {
        Set<PeriodOnDay> days = new LinkedHashSet<>();
        periods(YearMonth.from(today)).forEach(period -> days.add(new PeriodOnDay(period, today)));
        cohorts.stream()
                .flatMap(PublishedDays::periods)
                .filter(period -> period.lastDay().isBefore(today))
                .forEach(period -> days.add(new PeriodOnDay(period, period.lastDay())));
        return days;
    }

    private static Stream<Period> periods(YearMonth month) {
        return Stream.of(Period.month(month), Period.quarter(month), Period.year(month));
    }
}
