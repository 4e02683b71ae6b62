package vn.tiendo.query.rules.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.calendar.OpeningHours;
import vn.tiendo.query.calendar.OpeningHours.Interval;
import vn.tiendo.query.calendar.ProvinceHours;
import vn.tiendo.query.calendar.ProvinceHours.Period;

/** The table {@code opening_hours}: a row for each interval of a week. */
final class OpeningHoursTable {
    private final JdbcClient database;

    OpeningHoursTable(JdbcClient database) {
        this.database = database;
    }

    private record Row(AgencyCode province, LocalDate since, DayOfWeek weekday, Interval interval) {
        static Row of(ResultSet row) throws SQLException {
            LocalTime opens = row.getObject("opens", LocalTime.class);
            LocalTime closes = row.getObject("closes", LocalTime.class);
            return new Row(
                    new AgencyCode(row.getString("province")),
                    row.getObject("since", LocalDate.class),
                    DayOfWeek.of(row.getInt("weekday")),
                    new Interval(opens, closes));
        }
    }

    Map<AgencyCode, ProvinceHours> hours() {
        Map<AgencyCode, SortedMap<LocalDate, SortedMap<DayOfWeek, List<Interval>>>> weeks = new HashMap<>();
        database.sql("""
                        select province, since, weekday, opens, closes
                        from opening_hours
                        order by province, since, weekday, opens
                        """)
                .query((row, _) -> Row.of(row))
                .list()
                .forEach(row -> weeks.computeIfAbsent(row.province(), _ -> new TreeMap<>())
                        .computeIfAbsent(row.since(), _ -> new TreeMap<>())
                        .computeIfAbsent(row.weekday(), _ -> new ArrayList<>())
                        .add(row.interval()));
        Map<AgencyCode, ProvinceHours> hours = new HashMap<>();
        weeks.forEach((province, periods) -> hours.put(province, hours(periods)));
        return hours;
    }

    private static ProvinceHours hours(SortedMap<LocalDate, SortedMap<DayOfWeek, List<Interval>>> periods) {
        return new ProvinceHours(periods.entrySet().stream()
                .map(period -> new Period(period.getKey(), new OpeningHours(period.getValue())))
                .toList());
    }

    void replace(AgencyCode province, ProvinceHours hours) {
        database.sql("delete from opening_hours where province = :province")
                .param("province", province.value())
                .update();
        List<Row> rows = new ArrayList<>();
        hours.periods()
                .forEach(period -> period.hours()
                        .week()
                        .forEach((weekday, intervals) -> intervals.forEach(
                                interval -> rows.add(new Row(province, period.from(), weekday, interval)))));
        insert(rows);
    }

    private void insert(List<Row> rows) {
        database.sql("""
                        insert into opening_hours (province, since, weekday, opens, closes)
                        select province, since, weekday, opens, closes
                        from unnest(:provinces::text[], :since::date[], :weekdays::smallint[],
                            :opens::time[], :closes::time[])
                            as told (province, since, weekday, opens, closes)
                        """)
                .param("provinces", texts(rows, row -> row.province().value()))
                .param("since", texts(rows, row -> row.since().toString()))
                .param(
                        "weekdays",
                        rows.stream().map(row -> row.weekday().getValue()).toArray(Integer[]::new))
                .param("opens", texts(rows, row -> row.interval().from().toString()))
                .param("closes", texts(rows, row -> row.interval().to().toString()))
                .update();
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
