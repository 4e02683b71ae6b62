package vn.tiendo.query.dashboard.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.tiendo.query.report.Bridge;
import vn.tiendo.query.report.ReportPage;
import vn.tiendo.query.report.ReportWords;
import vn.tiendo.query.report.Spoken;
import vn.tiendo.query.report.WeeklyReport;
import vn.tiendo.query.report.WeeklyReport.Agency;
import vn.tiendo.query.snapshot.Freshness;

/** The weekly report as one of the pages. */
final class WeeklyReportPage implements ReportPage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Pages pages;
    private final Clock clock;

    WeeklyReportPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Written of(WeeklyReport report, Freshness freshness) {
        Reader reader = reader();
        Map<String, Object> values = values(report);
        ReportWords words = new ReportWords(reader.language());
        values.put("words", words);
        values.put("spoken", new Spoken(words, report).text());
        values.put("known", known(words, freshness));
        ResponseEntity<String> page = pages.page("weekly-report", reader, freshness, values);
        return new Written(page.getHeaders().toSingleValueMap(), Objects.requireNonNull(page.getBody()));
    }

    private static Reader reader() {
        ServletRequestAttributes asked = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return ReaderResolver.kept(asked.getRequest(), Objects.requireNonNull(asked.getResponse()));
    }

    private Map<String, Object> values(WeeklyReport report) {
        List<Agency> shown = report.agencies().stream()
                .filter(agency -> agency.late() + agency.entered() + agency.cleared() + agency.latePortal() > 0)
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("r", report);
        values.put("bridge", Bridge.of(report.late()));
        values.put("agencies", shown);
        values.put("agenciesLeft", report.agencies().size() - shown.size());
        values.put("mostDue", mostDue(report));
        values.put("weekBefore", report.week().eve());
        LocalDate weekAfter = report.week().next().to();
        if (weekAfter.isBefore(LocalDate.now(clock))) {
            values.put("weekAfter", weekAfter);
        }
        return values;
    }

    private static long mostDue(WeeklyReport report) {
        return report.dueNextWeek().days().stream()
                .mapToLong(WeeklyReport.DueDay::count)
                .max()
                .orElse(0);
    }

    private String known(ReportWords words, Freshness freshness) {
        if (freshness.updatedAt() == null) {
            return words.say("knownNothing");
        }
        ZonedDateTime at = freshness.updatedAt().atZone(clock.getZone());
        return words.say("knownAt", words.day(at.toLocalDate()), TIME.format(at), words.number(freshness.position()));
    }
}
