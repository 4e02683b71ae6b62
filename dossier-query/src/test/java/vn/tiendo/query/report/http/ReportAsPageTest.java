package vn.tiendo.query.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.report.BinhDuongReport;

/** The report is a page as all others are. */
class ReportAsPageTest {
    private static final BinhDuongReport REPORT = new BinhDuongReport(true);
    private static final String ADDRESS = "/api/v1/provinces/H09/weekly-report?weekEnding=2023-10-30&format=html";
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
    private static final Pattern OTHER_WEEK = Pattern.compile("\\?weekEnding=([0-9-]+)&amp;lang=en&amp;format=html");

    @AfterAll
    static void stop() {
        REPORT.close();
    }

    private static Answer get(String address, String... headers) {
        Answer answer = REPORT.server().get(address, headers);
        assertThat(answer.status()).as(address + "\n" + answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void itStandsInTheFrameAndNoStyleOrScriptStandsInIt() {
        Answer page = get(ADDRESS + "&lang=en");

        assertThat(page.text()).contains("class=\"top\"", "href=\"/\"", "name=\"q\"", "/assets/tiendo.css?v=");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'");
        assertThat(page.text()).doesNotContain("style=\"", "<style", "onclick", "sse-connect");
    }

    @Test
    void everyPageThatItLeadsToIsThere() {
        List<String> links = LINK.matcher(get(ADDRESS + "&lang=en").text())
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .filter(link -> !link.startsWith("/api/"))
                .toList();

        assertThat(links).anyMatch(link -> link.startsWith("/units/H09.03?")).contains("/", "/service");
        assertThat(links).allSatisfy(link -> get(link, "Accept", "text/html"));
    }

    @Test
    void languageAndLightAreTheReadersAndAreKept() {
        assertThat(get(ADDRESS, "Cookie", "lang=en; theme=dark").text())
                .contains("<html lang=\"en\"", "data-theme=\"dark\"", "To read aloud");
        assertThat(get(ADDRESS).text()).contains("<html lang=\"vi\"", "Tóm tắt để đọc");
        Answer chosen = get(ADDRESS + "&lang=en&theme=light");
        assertThat(chosen.header("Set-Cookie")).contains("lang=en");
        assertThat(chosen.text()).contains("data-theme=\"light\"", "&amp;theme=auto\"", "&amp;lang=vi");
    }

    @Test
    void theWeekBeforeIsOnePageAwayAndTheWeekAfterOnceItIsOver() {
        assertThat(otherWeeks("2023-10-23")).contains("2023-10-16", "2023-10-30");
        assertThat(otherWeeks("2023-10-30")).contains("2023-10-23").doesNotContain("2023-11-06");
    }

    private static List<String> otherWeeks(String weekEnding) {
        String address = "/api/v1/provinces/H09/weekly-report?weekEnding=%s&format=html&lang=en".formatted(weekEnding);
        return OTHER_WEEK
                .matcher(get(address).text())
                .results()
                .map(link -> link.group(1))
                .toList();
    }
}
