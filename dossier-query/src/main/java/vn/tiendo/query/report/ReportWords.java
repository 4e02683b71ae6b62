package vn.tiendo.query.report;

import vn.tiendo.query.words.Language;
import vn.tiendo.query.words.Words;

/** How the weekly report says things. */
public final class ReportWords extends Words {
    public ReportWords(Language language) {
        super(language, "vn.tiendo.query.report.words");
    }

    /** How the difference of two stocks comes about. */
    public String difference(WeeklyReport report) {
        return say(
                "difference.note",
                number(report.late().closing()),
                number(report.difference().provinceOnly()),
                number(report.difference().portalOnly()),
                number(report.latePortal().closing()));
    }
}
