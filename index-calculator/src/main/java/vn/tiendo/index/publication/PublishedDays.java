package vn.tiendo.index.publication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.tally.PeriodOnDay;

/** Which periods are published, as of which days. */
final class PublishedDays {
    private PublishedDays() {}

    /** The month, quarter and year that a day lies in, as of that day. */
    static Stream<PeriodOnDay> on(LocalDate day) {
        return periods(YearMonth.from(day)).map(period -> new PeriodOnDay(period, day));
    }

    /**
     * Every period that was closed before a day and has dossiers, as of its last day.
     *
     * @param cohorts months in which dossiers were received
     */
    static Stream<PeriodOnDay> closedBefore(LocalDate day, Set<YearMonth> cohorts) {
        return cohorts.stream()
                .flatMap(PublishedDays::periods)
                .distinct()
                .filter(period -> period.lastDay().isBefore(day))
                .map(period -> new PeriodOnDay(period, period.lastDay()));
    }

    private static Stream<Period> periods(YearMonth month) {
        return Stream.of(Period.month(month), Period.quarter(month), Period.year(month));
    }
}
