package vn.tiendo.query.report.http;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.tiendo.query.report.Bridge;
import vn.tiendo.query.report.ReportWords;
import vn.tiendo.query.report.Spoken;
import vn.tiendo.query.report.WeeklyReport;
import vn.tiendo.query.report.WeeklyReport.Agency;
import vn.tiendo.query.snapshot.Freshness;

/** The report as a page that prints on A4. */
final class ReportPage {
    private static final String TEMPLATE = "weekly-report";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ITemplateEngine templates;
    private final ZoneId zone;

    ReportPage(ITemplateEngine templates, ZoneId zone) {
        this.templates = templates;
        this.zone = zone;
    }

    String of(WeeklyReport report, ReportWords words, Freshness freshness) {
        List<Agency> shown = report.agencies().stream()
                .filter(agency -> agency.late() + agency.entered() + agency.cleared() + agency.latePortal() > 0)
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("r", report);
        values.put("w", words);
        values.put("spoken", new Spoken(words, report).text());
        values.put("bridge", Bridge.of(report.late()));
        values.put("agencies", shown);
        values.put("agenciesLeft", report.agencies().size() - shown.size());
        values.put(
                "mostDue",
                report.dueNextWeek().days().stream()
                        .mapToLong(WeeklyReport.DueDay::count)
                        .max()
                        .orElse(0));
        values.put("known", known(words, freshness));
        return templates.process(
                TEMPLATE, new Context(Locale.of(words.language().code()), values));
    }

    private String known(ReportWords words, Freshness freshness) {
        if (freshness.updatedAt() == null) {
            return words.say("knownNothing");
        }
        ZonedDateTime at = freshness.updatedAt().atZone(zone);
        return words.say("knownAt", words.day(at.toLocalDate()), TIME.format(at), words.number(freshness.position()));
    }
}
