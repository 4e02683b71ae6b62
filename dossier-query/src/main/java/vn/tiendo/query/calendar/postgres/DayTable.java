package vn.tiendo.query.calendar.postgres;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.calendar.DayKind;

/** The table {@code calendar_day}. */
final class DayTable {
    private final JdbcClient database;

    DayTable(JdbcClient database) {
        this.database = database;
    }

    Map<LocalDate, DayKind> days() {
        Map<LocalDate, DayKind> days = new HashMap<>();
        database.sql("select day, kind from calendar_day").query(row -> {
            days.put(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind")));
        });
        return days;
    }
}
