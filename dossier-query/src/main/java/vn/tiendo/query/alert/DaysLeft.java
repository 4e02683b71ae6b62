package vn.tiendo.query.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.query.calendar.WorkingTime;

/**
 * Which due days are near, by one calendar.
 *
 * @param next the three working days after today
 * @param last up to which no more than three working days are left: the day before the fourth
 * @param lastBefore the same, as it was on the day before alerts were switched on: what lies up to it was near already
 */
public record DaysLeft(List<LocalDate> next, LocalDate last, LocalDate lastBefore) {
    private static final int NEAR = 3;

    public DaysLeft {
        next = List.copyOf(next);
    }

    /**
     * By the hours of a province.
     *
     * @param since the day on which alerts were switched on
     */
    public static DaysLeft of(WorkingTime time, LocalDate today, LocalDate since) {
        List<LocalDate> after = workingDaysAfter(time, today);
        List<LocalDate> before = workingDaysAfter(time, since.minusDays(1));
        return new DaysLeft(
                after.subList(0, NEAR),
                after.getLast().minusDays(1),
                before.getLast().minusDays(1));
    }

    private static List<LocalDate> workingDaysAfter(WorkingTime time, LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate next = day.plusDays(1); days.size() <= NEAR; next = next.plusDays(1)) {
            if (time.isWorkingDay(next)) {
                days.add(next);
            }
        }
        return days;
    }

    /** The working days after today, up to a due day that is near. */
    public int until(LocalDate due) {
        return Math.toIntExact(next.stream().filter(day -> !day.isAfter(due)).count());
    }
}
