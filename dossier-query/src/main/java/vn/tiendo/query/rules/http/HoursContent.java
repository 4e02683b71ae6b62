package vn.tiendo.query.rules.http;

import static vn.tiendo.query.rules.http.Signature.sound;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.calendar.ProvinceHours.Period;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.RuleChange.HoursOfProvince;

/** The hours of a province as they are sent. */
record HoursContent(Signature signature, HoursOfProvince change) {
    static HoursContent read(AgencyCode province, String text) {
        Faults faults = new Faults();
        JsonObject content = JsonObject.parse(text, faults);
        Signature signature = Signature.of(content);
        List<Period> periods = periods(content);
        content.end();
        faults.refuse();
        return new HoursContent(sound(signature), new HoursOfProvince(province, new ProvinceHours(periods)));
    }

    private static List<Period> periods(JsonObject content) {
        Set<LocalDate> seen = new HashSet<>();
        List<Period> periods = new ArrayList<>();
        for (JsonObject object : content.objects("hours")) {
            LocalDate from = object.required("from", Texts::day);
            OpeningHours hours = hours(object.object("week"));
            object.end();
            if (from != null && !seen.add(from)) {
                contradicts(object, "from", "other hours hold from " + from + " on already");
            }
            if (from != null && hours != null) {
                periods.add(new Period(from, hours));
            }
        }
        return periods;
    }

    private static @Nullable OpeningHours hours(@Nullable JsonObject week) {
        if (week == null) {
            return null;
        }
        SortedMap<DayOfWeek, List<Interval>> days = new TreeMap<>();
        for (String name : week.names()) {
            DayOfWeek weekday = weekday(week, name);
            List<Interval> intervals = intervals(week, name);
            if (weekday != null && !intervals.isEmpty()) {
                days.put(weekday, intervals);
            }
        }
        if (week.names().isEmpty()) {
            contradicts(week, "", "offices are open on one day of the week at least");
        }
        return days.isEmpty() ? null : new OpeningHours(days);
    }

    private static @Nullable DayOfWeek weekday(JsonObject week, String name) {
        try {
            return Question.oneOf(DayOfWeek.class).apply(name);
        } catch (IllegalArgumentException e) {
            week.faults().at(week.at(name), Code.UNKNOWN_FIELD, "a day of the week is meant: " + e.getMessage());
            return null;
        }
    }

    /** Empty where something is wrong. */
    private static List<Interval> intervals(JsonObject week, String name) {
        List<JsonObject> objects = week.objects(name);
        List<Interval> intervals = new ArrayList<>();
        for (JsonObject object : objects) {
            Interval interval = interval(object);
            if (interval != null
                    && !intervals.isEmpty()
                    && !intervals.getLast().to().isBefore(interval.from())) {
                contradicts(object, "from", "opening intervals are in order and apart from each other");
                return List.of();
            }
            if (interval != null) {
                intervals.add(interval);
            }
        }
        if (objects.isEmpty()) {
            contradicts(week, name, "a day without opening intervals is left out");
        }
        return intervals.size() == objects.size() ? intervals : List.of();
    }

    private static @Nullable Interval interval(JsonObject object) {
        LocalTime from = object.required("from", Texts::time);
        LocalTime to = object.required("to", Texts::time);
        object.end();
        if (from == null || to == null) {
            return null;
        }
        if (!from.isBefore(to)) {
            contradicts(object, "to", "an opening interval ends after it begins");
            return null;
        }
        return new Interval(from, to);
    }

    private static void contradicts(JsonObject object, String name, String message) {
        String pointer = name.isEmpty() ? object.pointer() : object.at(name);
        object.faults().at(pointer, Code.CONTRADICTION, message);
    }
}
