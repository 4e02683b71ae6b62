package vn.tiendo.simulation.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tiendo.contract.lifecycle.ProcessingTime;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.outage.Outage;
import vn.tiendo.query.rules.RuleChange;

/** Changes of the rules: of calendars, hours, the catalogue and outages. */
record Rules(Dice dice, Moments moments, Country country) {
    private static final List<ProcessingTime.Unit> TIMES = List.of(ProcessingTime.Unit.values());

    RuleChange change() {
        return switch (dice.below(6)) {
            case 0, 1 -> calendar();
            case 2 -> new RuleChange.HoursOfProvince(country.unit(dice).province(), hours());
            case 3 -> new RuleChange.WholeCatalogue(catalogue());
            case 4 -> new RuleChange.OutageVoided(outageName());
            default -> new RuleChange.OutageDeclared(outage());
        };
    }

    private RuleChange calendar() {
        Year year = Year.of(moments.anyDay().getYear());
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (int i = dice.below(12); i > 0; i--) {
            LocalDate day = moments.anyDay();
            boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            DayKind kind = weekend ? DayKind.MAKEUP_WORK : DayKind.HOLIDAY;
            if (day.getYear() == year.getValue()) {
                days.put(day, new CalendarDay(day, kind, "day " + i, CalendarDay.Status.CONFIRMED));
            }
        }
        return new RuleChange.CalendarYear(year, List.copyOf(days.values()));
    }

    private ProvinceHours hours() {
        Map<LocalDate, ProvinceHours.Period> periods = new TreeMap<>();
        for (int i = dice.below(3); i > 0; i--) {
            LocalDate from = moments.anyDay();
            List<Interval> intervals = List.of(
                    new Interval(LocalTime.of(dice.between(6, 9), 30), LocalTime.of(11, 0)),
                    new Interval(LocalTime.of(13, 0), LocalTime.of(dice.between(14, 18), 0)));
            EnumSet<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(dice.between(3, 7)));
            periods.put(from, new ProvinceHours.Period(from, new OpeningHours(days, intervals)));
        }
        return new ProvinceHours(List.copyOf(periods.values()));
    }

    private Catalogue catalogue() {
        List<Procedure> procedures = new ArrayList<>();
        for (int number = 0; number < 3; number++) {
            if (dice.in100(60)) {
                LocalDate from = moments.anyDay();
                LocalDate until = dice.in100(50) ? null : from.plusDays(dice.below(60));
                ProcessingTime longest = new ProcessingTime(dice.between(1, 20), dice.oneOf(TIMES));
                procedures.add(new Procedure("1.00000" + number, "name", "field", longest, from, until));
            }
        }
        return Catalogue.of(procedures);
    }

    private Outage outage() {
        Instant from = moments.any();
        Instant until = dice.in100(20) ? null : from.plus(moments.minutes(1, 8_000));
        return new Outage(outageName(), country.unit(dice), "portal", from, until);
    }

    private String outageName() {
        return "outage-" + dice.below(3);
    }
}
