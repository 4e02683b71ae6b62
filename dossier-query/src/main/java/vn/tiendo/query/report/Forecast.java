package vn.tiendo.query.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.backlog.Backlog;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.report.WeeklyReport.DueAgency;
import vn.tiendo.query.report.WeeklyReport.DueDay;
import vn.tiendo.query.report.WeeklyReport.Dues;
import vn.tiendo.query.unit.CountsByChild;
import vn.tiendo.query.unit.Extent;

/** What falls due in the week after. Dossiers that wait are not among it: their clock stands still. */
record Forecast(Whose whose, Backlog backlog, Addresses addresses) {
    private static final int MOST_AGENCIES = 10;
    private static final Comparator<DueAgency> MOST_FIRST =
            Comparator.comparingLong(DueAgency::count).reversed().thenComparing(DueAgency::unit);

    Dues dues() {
        Week next = addresses.week().next();
        Map<AgencyCode, Map<LocalDate, Long>> byAgency = CountsByChild.of(
                whose.registry().territory(),
                whose.province(),
                whose.day(),
                prefix -> backlog.countsByDue(selection(next, prefix)));
        List<DueDay> days = next.from()
                .datesUntil(next.to().plusDays(1))
                .map(day -> dueOn(day, byAgency))
                .toList();
        return new Dues(
                next.from(),
                next.to(),
                days.stream().mapToLong(DueDay::count).sum(),
                days,
                agencies(next, byAgency),
                dueOn(whose.day(), byAgency),
                addresses.due(whose.province(), next.from(), next.to()));
    }

    private Selection selection(Week next, AgencyCode prefix) {
        return new Selection(
                Addresses.OURS,
                whose.day(),
                Extent.of(prefix),
                States.of(Set.of(Standing.IN_TERM), Set.of()),
                null,
                null,
                null,
                whose.day(),
                next.to(),
                null,
                null);
    }

    private DueDay dueOn(LocalDate day, Map<AgencyCode, Map<LocalDate, Long>> byAgency) {
        return new DueDay(day, on(day, byAgency), addresses.due(whose.province(), day, day));
    }

    private static long on(LocalDate day, Map<AgencyCode, Map<LocalDate, Long>> byAgency) {
        return byAgency.values().stream()
                .mapToLong(counts -> counts.getOrDefault(day, 0L))
                .sum();
    }

    private List<DueAgency> agencies(Week next, Map<AgencyCode, Map<LocalDate, Long>> byAgency) {
        Map<AgencyCode, Long> sums = new HashMap<>();
        byAgency.forEach((unit, counts) ->
                counts.forEach((day, count) -> sums.merge(unit, day.isBefore(next.from()) ? 0 : count, Long::sum)));
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && !entry.getKey().equals(whose.province()))
                .map(entry -> new DueAgency(
                        entry.getKey(),
                        whose.name(entry.getKey()),
                        entry.getValue(),
                        addresses.due(entry.getKey(), next.from(), next.to())))
                .sorted(MOST_FIRST)
                .limit(MOST_AGENCIES)
                .toList();
    }
}
