package vn.tiendo.query.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;

/**
 * When offices are open: ordinary hours, by province where it has its own, and one national table of days that are not
 * ordinary.
 *
 * @param zone of the local times
 * @param hours of a province without its own
 * @param provinces hours of those that have or had their own
 * @param table of days that are not ordinary
 */
public record WorkingCalendar(
        ZoneId zone, OpeningHours hours, Map<AgencyCode, ProvinceHours> provinces, Map<LocalDate, DayKind> table) {
    public WorkingCalendar {
        provinces = Map.copyOf(provinces);
        table = Map.copyOf(table);
    }

    /** Ordinary hours in every province. */
    public static WorkingCalendar of(ZoneId zone, List<CalendarDay> table) {
        Map<LocalDate, DayKind> kinds = table.stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
        return new WorkingCalendar(zone, OpeningHours.ORDINARY, Map.of(), kinds);
    }

    /** Working time by the hours of a province without its own. */
    public WorkingTime ordinary() {
        return new WorkingTime(zone, hours, table);
    }

    /**
     * Working time by the hours of a province.
     *
     * @param day on which they are looked up: a dossier keeps those of the day of its receipt
     */
    public WorkingTime in(AgencyCode province, LocalDate day) {
        ProvinceHours own = provinces.get(province);
        return new WorkingTime(zone, own == null ? hours : own.on(day).orElse(hours), table);
    }
}
