package vn.tiendo.query.rules.postgres;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.DayKind;

/** The table {@code calendar_day}: the national table of days that are not ordinary. */
final class CalendarDayTable {
    private final JdbcClient database;

    CalendarDayTable(JdbcClient database) {
        this.database = database;
    }

    List<CalendarDay> days() {
        return database.sql("select day, kind, name, status from calendar_day order by day")
                .query((row, _) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        CalendarDay.Status.valueOf(row.getString("status"))))
                .list();
    }

    void replace(Year year, List<CalendarDay> days) {
        database.sql("delete from calendar_day where day between :first and :last")
                .param("first", year.atDay(1))
                .param("last", year.atDay(year.length()))
                .update();
        database.sql("""
                        insert into calendar_day (day, kind, name, status)
                        select day, kind, name, status
                        from unnest(:days::date[], :kinds::text[], :names::text[], :statuses::text[])
                            as told (day, kind, name, status)
                        """)
                .param("days", texts(days, day -> day.day().toString()))
                .param("kinds", texts(days, day -> day.kind().name()))
                .param("names", texts(days, CalendarDay::name))
                .param("statuses", texts(days, day -> day.status().name()))
                .update();
    }

    private static String[] texts(List<CalendarDay> days, Function<CalendarDay, String> text) {
        return days.stream().map(text).toArray(String[]::new);
    }
}
