package vn.tiendo.query.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;

/**
 * The working days of a span as numbers, so that how many lie between two days is one difference. The day of the start is
 * day 0, as in a promised time of working days; so one that begins and ends on the same day took none.
 *
 * @param first the first day of the span
 * @param upTo for each day of the span, the working days after the first one up to it: as many numbers for every
 *     {@link #calendars calendar} as there are days, one calendar after the other
 * @param calendars how many there are; the first, number 0, is that of ordinary hours
 * @param own provinces with hours of their own, whose opening days differ
 */
public record WorkingDays(LocalDate first, List<Integer> upTo, int calendars, List<Own> own) {
    public WorkingDays {
        upTo = List.copyOf(upTo);
        own = List.copyOf(own);
    }

    /**
     * Which calendar holds for what a province receives on some days.
     *
     * @param first the first of the days
     * @param last the last of them
     */
    public record Own(AgencyCode province, LocalDate first, LocalDate last, int calendar) {}

    /** The working days from one day to another, both included; none where the second is before the first. */
    public static WorkingDays of(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        Counting counting = new Counting(calendar, first, last);
        counting.number(calendar.hours());
        List<Own> own = new ArrayList<>();
        calendar.provinces().forEach((province, hours) -> {
            LocalDate until = last;
            for (ProvinceHours.Period period : hours.periods().reversed()) {
                own.add(new Own(province, period.from(), until, counting.number(period.hours())));
                until = period.from().minusDays(1);
            }
        });
        return new WorkingDays(first, counting.upTo, counting.numbers.size(), own);
    }

    /** Calendars by their opening days: hours do not matter. */
    private static final class Counting {
        private final WorkingCalendar calendar;
        private final LocalDate first;
        private final LocalDate last;
        private final Map<Set<DayOfWeek>, Integer> numbers = new HashMap<>();
        private final List<Integer> upTo = new ArrayList<>();

        private Counting(WorkingCalendar calendar, LocalDate first, LocalDate last) {
            this.calendar = calendar;
            this.first = first;
            this.last = last;
        }

        /** The number of the calendar of some hours; a new one is counted. */
        private int number(OpeningHours hours) {
            Integer known = numbers.putIfAbsent(Set.copyOf(hours.days()), numbers.size());
            return known == null ? count(new WorkingTime(calendar.zone(), hours, calendar.table())) : known;
        }

        private int count(WorkingTime time) {
            int worked = 0;
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                worked += day.isAfter(first) && time.isWorkingDay(day) ? 1 : 0;
                upTo.add(worked);
            }
            return numbers.size() - 1;
        }
    }

    /** How many days the span has. */
    public int days() {
        return upTo.size() / calendars;
    }

    /**
     * The working days after a receipt up to a later day, both days of the span.
     *
     * @param province that received
     */
    public int between(AgencyCode province, LocalDate received, LocalDate day) {
        int start = calendar(province, received) * days();
        return upTo.get(start + place(day)) - upTo.get(start + place(received));
    }

    private int calendar(AgencyCode province, LocalDate received) {
        return own.stream()
                .filter(hours -> hours.province().equals(province)
                        && !received.isBefore(hours.first())
                        && !received.isAfter(hours.last()))
                .map(Own::calendar)
                .findFirst()
                .orElse(0);
    }

    private int place(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
    }
}
