package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** What every page does: it answers, its links lead somewhere, and it loads nothing from elsewhere. */
class PagesTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#[^\"]*)?\"");
    private static final int MOST_PAGES = 400;

    @AfterAll
    static void stop() {
        DASHBOARD.close();
    }

    private static Answer page(String address, String... headers) {
        Answer answer = DASHBOARD.page(address, headers);
        assertThat(answer.status()).as(address + "\n" + answer.text()).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=vi", "/?lang=en&asOf=2023-10-25", "/?lang=en&book=PROVINCE&asOf=2023-11-20"})
    void everyLinkLeadsSomewhere(String start) {
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String address = open.remove();
            Answer answer = page(address);
            if (answer.header("Content-Type").startsWith("text/html") && !address.startsWith("/api")) {
                links(answer.text()).stream().filter(seen::add).forEach(open::add);
            }
        }
        assertThat(seen).hasSizeGreaterThan(80);
    }

    private static List<String> links(String page) {
        List<String> links = LINK.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(links).allSatisfy(link -> assertThat(link).startsWith("/"));
        return links;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/units/H09",
                "/units/H09.12",
                "/units/H77.1",
                "/proof?unit=H09&figure=LATE",
                "/proof?figure=SCORE",
                "/dossiers?unit=H09&standing=open",
                "/anomalies",
                "/anomalies?unit=H09",
                "/rejections",
                "/service"
            })
    void nothingIsLoadedFromElsewhereAndNoStyleOrScriptStandsInThePage(String address) {
        Answer answer = page(address);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.text()).doesNotContain("style=\"", "<style", "onclick", "http://", "https://");
    }

    @Test
    void aPageIsWrittenInTheLanguageThatIsChosenKeptOrWanted() {
        assertThat(page("/").text()).contains("<html lang=\"vi\"", "Cả nước");
        assertThat(page("/", "Accept-Language", "fr, en;q=0.8, vi;q=0.5").text())
                .contains("<html lang=\"en\"");
        assertThat(page("/", "Accept-Language", "en", "Cookie", "lang=vi").text())
                .contains("<html lang=\"vi\"");
        Answer chosen = page("/?lang=en", "Cookie", "lang=vi");
        assertThat(chosen.text()).contains("<html lang=\"en\"", "The country");
        assertThat(chosen.header("Set-Cookie")).contains("lang=en", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void lightIsChosenAndKept() {
        assertThat(page("/").text()).contains("data-theme=\"auto\"", "?theme=dark");
        assertThat(page("/?theme=dark").header("Set-Cookie")).contains("theme=dark");
        assertThat(page("/", "Cookie", "theme=dark").text()).contains("data-theme=\"dark\"", "?theme=light");
        assertThat(page("/", "Cookie", "theme=pink").text()).contains("data-theme=\"auto\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/units/H09..1      | 400 | agency code",
                "/?asOf=2023-13-01  | 400 | asOf",
                "/?colour=red       | 400 | colour",
                "/?lang=fr          | 400 | there are vi and en",
                "/proof?figure=LATER | 400 | figure",
                "/nowhere           | 404 | There is nothing at this address"
            })
    void whatCannotBeAnsweredIsSaidOnAPageAndToProgramsAsAProblem(String address, int status, String said) {
        Answer page = DASHBOARD.page(address);
        assertThat(page.status()).isEqualTo(status);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<h1>").contains(said.replace("\"", "&quot;"));
        Answer problem = DASHBOARD.server().get(address);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.header("Content-Type")).startsWith("application/problem+json");
        assertThat(problem.at("/detail")).contains(said);
    }

    @Test
    void theServiceSaysOfEachPartHowItIs() {
        assertThat(page("/service?lang=en").text()).contains("Summing up", "class=\"status ");
    }

    @Test
    void aPageWatchesTheFiguresThatItShows() {
        assertThat(page("/").text()).contains("sse-connect=\"/api/v1/stream\"");
        assertThat(page("/units/H09.12").text()).contains("sse-connect=\"/api/v1/stream?unit=H09.12\"");
        assertThat(DASHBOARD.page("/nowhere").text()).doesNotContain("sse-connect");
    }

    @Test
    void everyPageSaysWhenItsFiguresWereReadAndHowFarBehindTheyAre() {
        assertThat(page("/?lang=en").text())
                .contains("As of 30 October 2023, 11:59:59", "1.0 s behind", "store position 4,711");
    }
}
