package vn.tiendo.query.report;

import java.util.Map;
import vn.tiendo.query.snapshot.Freshness;

/** Shows the report to whoever asks for it now: in the language and the light of that reader. */
public interface ReportPage {
    /** The page, which prints on A4. */
    Written of(WeeklyReport report, Freshness freshness);

    /**
     * A page.
     *
     * @param headers that it is sent with, by their names
     */
    record Written(Map<String, String> headers, String text) {
        public Written {
            headers = Map.copyOf(headers);
        }
    }
}
