package vn.tiendo.query.rules;

import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.outage.Outage;

/** A part of the rules as it is to be from now on. */
public sealed interface RuleChange {
    /** What is changed. */
    Subject subject();

    /** The rules with this part in place of what it was. */
    Rulebook in(Rulebook old);

    /** What a change concerns, and under which versions are kept. */
    record Subject(Kind kind, String name) {
        /** The kinds of rules that can be changed. */
        public enum Kind {
            CALENDAR,
            HOURS,
            PROCEDURES,
            OUTAGE
        }

        /** A year of the national table. */
        public static Subject calendar(Year year) {
            return new Subject(Kind.CALENDAR, year.toString());
        }

        /** The hours of a province. */
        public static Subject hours(AgencyCode province) {
            return new Subject(Kind.HOURS, province.value());
        }

        /** The catalogue as a whole. */
        public static Subject procedures() {
            return new Subject(Kind.PROCEDURES, "");
        }

        /** One outage. */
        public static Subject outage(String id) {
            return new Subject(Kind.OUTAGE, id);
        }
    }

    /**
     * The days of a year that are not ordinary.
     *
     * @param days all within the year, none twice
     */
    record CalendarYear(Year year, List<CalendarDay> days) implements RuleChange {
        public CalendarYear {
            days = days.stream().sorted(Comparator.comparing(CalendarDay::day)).toList();
        }

        @Override
        public Subject subject() {
            return Subject.calendar(year);
        }

        @Override
        public Rulebook in(Rulebook old) {
            Stream<CalendarDay> others =
                    old.days().stream().filter(day -> day.day().getYear() != year.getValue());
            List<CalendarDay> all = Stream.concat(others, days.stream())
                    .sorted(Comparator.comparing(CalendarDay::day))
                    .toList();
            return new Rulebook(all, old.hours(), old.catalogue(), old.outages());
        }
    }

    /** The hours of a province; without any period, the national ones for ever. */
    record HoursOfProvince(AgencyCode province, ProvinceHours hours) implements RuleChange {
        @Override
        public Subject subject() {
            return Subject.hours(province);
        }

        @Override
        public Rulebook in(Rulebook old) {
            Map<AgencyCode, ProvinceHours> all = new HashMap<>(old.hours());
            all.remove(province);
            if (!hours.periods().isEmpty()) {
                all.put(province, hours);
            }
            return new Rulebook(old.days(), all, old.catalogue(), old.outages());
        }
    }

    /** The catalogue, as a whole. */
    record WholeCatalogue(Catalogue catalogue) implements RuleChange {
        @Override
        public Subject subject() {
            return Subject.procedures();
        }

        @Override
        public Rulebook in(Rulebook old) {
            return new Rulebook(old.days(), old.hours(), catalogue, old.outages());
        }
    }

    /** An outage that is declared, or mended. */
    record OutageDeclared(Outage outage) implements RuleChange {
        @Override
        public Subject subject() {
            return Subject.outage(outage.id());
        }

        @Override
        public Rulebook in(Rulebook old) {
            return old.withOutages(Stream.concat(old.outagesBut(outage.id()), Stream.of(outage)));
        }
    }

    /** An outage that was none. */
    record OutageVoided(String id) implements RuleChange {
        @Override
        public Subject subject() {
            return Subject.outage(id);
        }

        @Override
        public Rulebook in(Rulebook old) {
            return old.withOutages(old.outagesBut(id));
        }
    }
}
