package vn.tiendo.query.report.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import vn.tiendo.query.report.Spoken;
import vn.tiendo.query.report.WeeklyReport;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.words.Words;

/**
 * The report as JSON; what is null is left out.
 *
 * @param text to be read aloud
 */
record ReportAnswer(
        String lang,
        LocalDate asOf,
        String text,
        @JsonUnwrapped WeeklyReport report,
        @JsonUnwrapped Freshness freshness) {
    static ReportAnswer of(WeeklyReport report, Words words, Freshness freshness) {
        return new ReportAnswer(
                words.language().code(), report.week().to(), new Spoken(words, report).text(), report, freshness);
    }
}
