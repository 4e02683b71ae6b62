package vn.tiendo.query.rules.http;

import static vn.tiendo.query.rules.http.Signature.sound;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.question.Question;
import vn.tiendo.query.rules.RuleChange.CalendarYear;

/** The days of a year as they are sent. */
record CalendarContent(Signature signature, CalendarYear change) {
    private static final int LONGEST_NAME = 256;

    static CalendarContent read(Year year, String text) {
        Faults faults = new Faults();
        JsonObject content = JsonObject.parse(text, faults);
        Signature signature = Signature.of(content);
        List<CalendarDay> days = days(year, content);
        content.end();
        faults.refuse();
        return new CalendarContent(sound(signature), new CalendarYear(year, days));
    }

    private static List<CalendarDay> days(Year year, JsonObject content) {
        Map<LocalDate, CalendarDay> seen = new HashMap<>();
        List<CalendarDay> days = new ArrayList<>();
        for (JsonObject object : content.objects("days")) {
            CalendarDay day = day(object);
            if (day != null) {
                check(day, year, object);
                checkTwice(day, seen.putIfAbsent(day.day(), day), object);
                days.add(day);
            }
        }
        return days;
    }

    private static @Nullable CalendarDay day(JsonObject object) {
        LocalDate day = object.required("day", Texts::day);
        DayKind kind = object.required("kind", Question.oneOf(DayKind.class));
        String name = object.required("name", Texts.upTo(LONGEST_NAME));
        CalendarDay.Status status = object.required("status", Question.oneOf(CalendarDay.Status.class));
        object.end();
        return day == null || kind == null || name == null || status == null
                ? null
                : new CalendarDay(day, kind, name, status);
    }

    private static void check(CalendarDay day, Year year, JsonObject object) {
        DayOfWeek weekday = day.day().getDayOfWeek();
        boolean open = OpeningHours.ORDINARY.days().contains(weekday);
        if (day.day().getYear() != year.getValue()) {
            contradicts(object, "day", "%s is not in %s".formatted(day.day(), year));
        }
        if (day.kind() == DayKind.MAKEUP_WORK && open) {
            contradicts(object, "kind", "%s is a %s, which is worked anyway".formatted(day.day(), weekday));
        }
        if (day.kind() == DayKind.SWAP_OFF && !open) {
            contradicts(object, "kind", "%s is a %s, which is off anyway".formatted(day.day(), weekday));
        }
    }

    private static void checkTwice(CalendarDay day, @Nullable CalendarDay other, JsonObject object) {
        if (other != null) {
            boolean contrary = day.kind().isWorked() != other.kind().isWorked();
            contradicts(
                    object,
                    "day",
                    day.day() + (contrary ? " is both off and worked; it is one of them" : " stands twice"));
        }
    }

    private static void contradicts(JsonObject object, String name, String message) {
        object.faults().at(object.at(name), Code.CONTRADICTION, message);
    }
}
