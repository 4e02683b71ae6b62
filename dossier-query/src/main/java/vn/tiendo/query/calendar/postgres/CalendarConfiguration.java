package vn.tiendo.query.calendar.postgres;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.calendar.CalendarTable;
import vn.tiendo.query.calendar.WorkingCalendar;

/** The working calendar, read once: it does not change while the application runs. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {
    @Bean
    CalendarTable calendarTable(JdbcClient database) {
        return new DayTable(database);
    }

    @Bean
    WorkingCalendar workingCalendar(CalendarTable table, @Value("${tiendo.zone}") ZoneId zone) {
        return WorkingCalendar.of(zone, table.days());
    }
}
