package vn.tiendo.query.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Lives judged by the book PORTAL_766, written down for the eye. */
public final class Judged {
    static final BookRules RULES = new Portal766(Life.VIETNAM);
    /** Counts one book, knows no holidays and no causes. */
    public static final Judge JUDGE = judge(WorkingCalendar.of(Life.VIETNAM, List.of()));

    /** As the application judges, without holidays. */
    public static final Judge WITH_CAUSES =
            judge(WorkingCalendar.of(Life.VIETNAM, List.of()), new ToldCauses(Life.VIETNAM));

    /** By the books of the application, and a fourth. */
    public static final Judge OF_FOUR_BOOKS = new Judge(
            new Books(List.of(RULES, new ProvinceBook(), new FirstPromiseBook(), new NoWaitingBook())),
            Life.VIETNAM,
            new FirstPromise(WorkingCalendar.of(Life.VIETNAM, List.of())),
            CauseRules.ALWAYS_AGENCY);

    private Judged() {}

    static Judge judge(WorkingCalendar calendar) {
        return judge(calendar, CauseRules.ALWAYS_AGENCY);
    }

    private static Judge judge(WorkingCalendar calendar, CauseRules causes) {
        return new Judge(new Books(List.of(RULES)), Life.VIETNAM, new FirstPromise(calendar), causes);
    }

    static StandingTimeline timeline(Life life) {
        return JUDGE.timeline(RULES, life.progress());
    }

    /** Each change of the state: {@code "17 OVERDUE_AGENCY"}. */
    static List<String> standings(StandingTimeline timeline) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (Stretch stretch : timeline.stretches()) {
            if (!last.equals(stretch.state().name())) {
                lines.add(day(stretch.from()) + " " + stretch.state());
            }
            last = stretch.state().name();
        }
        return lines;
    }

    static List<String> standings(Life life) {
        return standings(timeline(life));
    }

    /** Each change of state or due day: {@code "17 OVERDUE_AGENCY due 16"}. */
    static List<String> stretches(Life life) {
        return timeline(life).stretches().stream()
                .map(stretch -> {
                    LocalDate due = stretch.due();
                    return "%s %s due %s".formatted(day(stretch.from()), stretch.state(), due == null ? "-" : day(due));
                })
                .toList();
    }

    /** Each change of the due day: {@code "05 09"}, from the 5th on due on the 9th. */
    static List<String> dues(StandingTimeline timeline) {
        List<String> lines = new ArrayList<>();
        LocalDate last = null;
        for (Stretch stretch : timeline.stretches()) {
            LocalDate due = stretch.due();
            if (due != null && !due.equals(last)) {
                lines.add(day(stretch.from()) + " " + day(due));
            }
            last = due;
        }
        return lines;
    }

    /** Each change with the unit: {@code "17 OVERDUE_AGENCY H09.12"}. */
    static List<String> units(Life life) {
        return timeline(life).stretches().stream()
                .map(stretch -> "%s %s %s".formatted(day(stretch.from()), stretch.state(), stretch.unit()))
                .toList();
    }

    private static String day(LocalDate day) {
        return "%02d".formatted(day.getDayOfMonth());
    }
}
