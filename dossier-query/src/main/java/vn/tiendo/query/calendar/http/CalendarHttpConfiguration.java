package vn.tiendo.query.calendar.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.calendar.CalendarTable;
import vn.tiendo.query.calendar.WorkingCalendar;

/** The working calendar, asked over HTTP. */
@Configuration(proxyBeanMethods = false)
class CalendarHttpConfiguration {
    @Bean
    CalendarController calendarController(CalendarTable table, WorkingCalendar calendar) {
        return new CalendarController(table, calendar);
    }
}
