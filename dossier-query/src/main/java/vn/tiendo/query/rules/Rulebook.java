package vn.tiendo.query.rules;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.outage.Outage;
import vn.tiendo.query.outage.Outages;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.FirstPromise;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.ToldCauses;

/**
 * Everything by which dossiers are judged that can change while the application runs.
 *
 * @param days of the national table, in order
 * @param hours of the provinces that have or had their own
 * @param catalogue for dossiers that were promised nothing at receipt
 * @param outages that count like technical errors
 */
public record Rulebook(
        List<CalendarDay> days, Map<AgencyCode, ProvinceHours> hours, Catalogue catalogue, Outages outages) {
    public Rulebook {
        days = List.copyOf(days);
        hours = Map.copyOf(hours);
    }

    /** The days of a year that are not ordinary, in order; none where nothing is known of it. */
    public List<CalendarDay> days(Year year) {
        return days.stream()
                .filter(day -> day.day().getYear() == year.getValue())
                .toList();
    }

    /** The working calendar. */
    public WorkingCalendar calendar(ZoneId zone) {
        Map<LocalDate, DayKind> table = days.stream().collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
        return new WorkingCalendar(zone, OpeningHours.ORDINARY, hours, table);
    }

    /** Whoever judges by these rules. Judges are equal where every dossier stands alike by both. */
    public Judge judge(Books books, ZoneId zone) {
        return new Judge(books, zone, new FirstPromise(calendar(zone), catalogue), new ToldCauses(zone, outages));
    }

    Stream<Outage> outagesBut(String id) {
        return outages.all().filter(outage -> !outage.id().equals(id));
    }

    Rulebook withOutages(Stream<Outage> all) {
        return new Rulebook(days, hours, catalogue, Outages.of(all.toList()));
    }
}
