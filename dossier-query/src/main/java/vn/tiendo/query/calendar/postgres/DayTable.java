package vn.tiendo.query.calendar.postgres;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.calendar.CalendarDay;
import vn.tiendo.query.calendar.CalendarTable;
import vn.tiendo.query.calendar.DayKind;

/** The table {@code calendar_day}. */
final class DayTable implements CalendarTable {
    private final JdbcClient database;

    DayTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<CalendarDay> days() {
        return database.sql("select day, kind, name, status from calendar_day order by day")
                .query((row, _) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        CalendarDay.Status.valueOf(row.getString("status"))))
                .list();
    }
}
