package vn.tiendo.query.alert.postgres;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.calendar.WorkingTime;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** What is to be told, found day by day and dossier by dossier: slow, and simple enough to be believed. */
final class SlowAlerts {
    private final WorkingTime time;
    private final LocalDate since;
    private final Set<Told> told = new HashSet<>();

    /** @param since the day on which alerts were switched on */
    SlowAlerts(WorkingTime time, LocalDate since) {
        this.time = time;
        this.since = since;
    }

    private record Told(String kind, String dossier, LocalDate day) {}

    /** Everything told so far, as {@link AlertWorld#alerts} writes it. */
    Set<String> told() {
        Set<String> texts = new TreeSet<>();
        told.forEach(one -> texts.add(one.kind() + " " + one.dossier() + " " + one.day()));
        return texts;
    }

    /** Looks at a dossier as it is known today. */
    void look(String dossier, StandingTimeline timeline, LocalDate today) {
        Stretch now = timeline.on(today).orElse(null);
        if (now == null || !open(now)) {
            return;
        }
        LocalDate due = now.due();
        if (now.state().standing() == Standing.IN_TERM && due != null) {
            inTerm(dossier, timeline, today, due);
        }
        if (now.state().standing() == Standing.OVERDUE) {
            turned("BECAME_LATE", dossier, runBegan(timeline, today, SlowAlerts::overdue), today);
        } else {
            turned("BACK_IN_TERM", dossier, back(timeline, today), today);
        }
    }

    private void inTerm(String dossier, StandingTimeline timeline, LocalDate today, LocalDate due) {
        if (due.equals(today)) {
            told.add(new Told("DUE_TODAY", dossier, due));
        }
        LocalDate inTermSince = runBegan(
                timeline,
                today,
                stretch -> stretch.state().standing() == Standing.IN_TERM && Objects.equals(due, stretch.due()));
        boolean wasNear = workingDays(since.minusDays(1), due) <= 3;
        boolean isNews = !inTermSince.isBefore(since) || !wasNear;
        if (due.isAfter(today) && workingDays(today, due) <= 3 && isNews) {
            told.add(new Told("DUE_IN_3_DAYS", dossier, due));
        }
    }

    private void turned(String kind, String dossier, @Nullable LocalDate day, LocalDate today) {
        LocalDate first = since.isAfter(today.minusDays(30)) ? since : today.minusDays(30);
        boolean known = day == null
                || told.stream()
                        .anyMatch(one -> one.kind().equals(kind)
                                && one.dossier().equals(dossier)
                                && !one.day().isBefore(day));
        if (day != null && !known && !day.isBefore(first)) {
            told.add(new Told(kind, dossier, day));
        }
    }

    private static LocalDate runBegan(StandingTimeline timeline, LocalDate today, Predicate<Stretch> holds) {
        LocalDate day = today;
        while (timeline.on(day.minusDays(1)).filter(holds).isPresent()) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The last day on which it was not late any more, null where it never was late before. */
    private static @Nullable LocalDate back(StandingTimeline timeline, LocalDate today) {
        for (LocalDate day = today; timeline.on(day.minusDays(1)).isPresent(); day = day.minusDays(1)) {
            if (timeline.on(day.minusDays(1)).filter(SlowAlerts::overdue).isPresent()) {
                return day;
            }
        }
        return null;
    }

    private int workingDays(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            days += time.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    private static boolean overdue(Stretch stretch) {
        return stretch.state().standing() == Standing.OVERDUE;
    }

    private static boolean open(Stretch stretch) {
        Standing standing = stretch.state().standing();
        return standing != null && standing.open();
    }
}
