package vn.tiendo.query.calendar.http;

import java.time.Year;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.query.calendar.CalendarTable;
import vn.tiendo.query.calendar.WorkingCalendar;
import vn.tiendo.query.question.Question;

/** The calendar by which processing times end and suspensions are measured. */
@RestController
class CalendarController {
    private final CalendarTable table;
    private final WorkingCalendar calendar;

    CalendarController(CalendarTable table, WorkingCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    @GetMapping("/api/v1/calendar/{year}")
    CalendarAnswer year(@PathVariable("year") String year, Question question) {
        question.allowing(Set.of());
        Year asked = Question.parsed("year", year, Year::parse);
        return CalendarAnswer.of(asked, calendar, table.days(asked));
    }
}
