package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

/** A number on a page is the number that the API tells, of the same day, period and book. */
class FiguresOnPagesTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final Pattern FIGURE = Pattern.compile("data-figure[^>]*>([^<]+)<");

    @AfterAll
    static void stop() {
        DASHBOARD.close();
    }

    private static String text(String address) {
        Answer answer = DASHBOARD.page(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private static List<String> figures(String part) {
        return FIGURE.matcher(part).results().map(found -> found.group(1)).toList();
    }

    private static String row(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    @Test
    void provincesAreRankedWithWhatMovedSinceTheRankingOfTheWeekBefore() {
        String page = text("/?lang=en");
        assertThat(figures(row(page, "p-H09"))).containsExactly("1", "13.33", "66.67%", "12", "4", "4");
        assertThat(figures(row(page, "p-H29"))).containsExactly("2", "12.50", "62.50%", "8", "3", "3");
        assertThat(row(page, "p-H09")).contains("−4.87");
        assertThat(page).contains("Moves against what was published for 23 October 2023.");
    }

    @Test
    void theSumOfTheCountryAndTheMeanOfItsProvincesStandAbove() {
        String page = text("/?lang=en");
        assertThat(figures(page).subList(0, 4)).containsExactly("12.92", "65.00%", "20", "7");
        assertThat(page).contains("13 of 20 received", "7 of them open and overdue");
    }

    @Test
    void aProvinceWithoutDossiersHasNoDataAndNeverNought() {
        String row = row(text("/?lang=en"), "p-H12");
        assertThat(figures(row)).containsExactly("–", "no data", "no data", "0", "0", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "H09, 2023, 2023-10-30, PORTAL_766",
        "H09, 2023-10, 2023-10-16, PORTAL_766",
        "H09.12, 2023, 2023-11-30, PROVINCE",
        "H29, 2023-Q4, 2023-10-27, FIRST_PROMISE"
    })
    void aNumberOnAPageIsThatOfTheApi(String unit, String period, String asOf, String book) {
        String question = "period=%s&asOf=%s&book=%s".formatted(period, asOf, book);
        Answer api = DASHBOARD.server().get("/api/v1/units/" + unit + "/progress?" + question);
        String page = text("/units/" + unit + "?lang=en&" + question);
        assertThat(figures(page)).contains(api.at("/score"), api.at("/late"));
        assertThat(page).contains(api.at("/onTime") + " of " + api.at("/received") + " received");
        String proof = text("/proof?figure=SCORE&lang=en&unit=" + unit + "&" + question);
        assertThat(proof)
                .contains("20 × %s ÷ %s = %s".formatted(api.at("/onTime"), api.at("/received"), api.at("/score")));
        assertThat(figures(proof)).contains(api.at("/standings/OVERDUE"), api.at("/causes/AGENCY"));
    }

    @Test
    void theListBehindAFigureIsAsLongAsTheFigure() {
        String proof = text("/proof?figure=LATE&unit=H09&lang=en");
        assertThat(proof).contains("See the 4 dossiers");
        String list = Pattern.compile("href=\"(/dossiers[^\"]+)\"")
                .matcher(proof)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        List<String> behind = DASHBOARD.server().get("/api/v1" + list).values("/items", "/code");
        assertThat(behind).hasSize(4);
        assertThat(codes(text(list))).containsExactlyElementsOf(behind);
    }

    private static List<String> codes(String page) {
        return Pattern.compile(">(H[0-9.]+-[0-9]{6}-[0-9]+)<")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aListIsThatOfTheApiUnderTheSameParametersFromPageToPage() {
        String filters = "unit=H29&standing=IN_TERM&sort=received&limit=3";
        Answer api = DASHBOARD.server().get("/api/v1/dossiers?" + filters);
        String first = text("/dossiers?" + filters + "&cause=&procedure=&lang=en");
        assertThat(codes(first)).hasSize(3).containsExactlyElementsOf(api.values("/items", "/code"));
        assertThat(first).contains("format=csv", "Next page");
        assertThat(text("/dossiers?unit=H12&lang=en")).contains("No dossier is like that.");
    }

    @Test
    void aDayToComeIsCalledAForecast() {
        assertThat(text("/units/H09?asOf=2023-11-20&lang=en")).contains("<strong>Forecast</strong>");
        assertThat(text("/units/H09?lang=en")).doesNotContain("<strong>Forecast</strong>");
    }

    @Test
    void theWeekOfAUnitIsABridgeFromWhatWasOverdueToWhatIs() {
        assertThat(text("/units/H29?lang=en")).contains("aria-label=\"0 a week ago, 3 newly late, 0 cleared, 3 now\"");
    }

    @Test
    void whatToDoFirstCountsEveryOpenDossierOnceAndLeadsToItsList() {
        String page = text("/units/H09?lang=en&asOf=2023-10-15");
        String strip = page.substring(page.indexOf("class=\"strip\""));
        strip = strip.substring(0, strip.indexOf("</ul>"));
        assertThat(figures(strip)).containsExactly("0", "0", "4", "0", "8", "0", "0");
        assertThat(addresses(strip).stream().map(list -> codes(text(list)).size()))
                .containsExactly(0, 0, 4, 0, 8, 0, 0);
    }

    @Test
    void theUnitsOfAProvinceAreRankedTheLastPlaceFirst() {
        String page = text("/units/H09?lang=en");
        assertThat(page.indexOf("id=\"u-H09.12\"")).isPositive().isLessThan(page.indexOf("id=\"u-H09.10\""));
        assertThat(figures(row(page, "u-H09.12"))).containsExactly("2", "0.00", "0.00%", "4");
    }

    @Test
    void whatIsOverdueIsCountedByItsAgeAndItsProcedureWithTheListsBehind() {
        String page = text("/units/H09?lang=en");
        String ages = page.substring(page.indexOf("class=\"ages\""));
        ages = ages.substring(0, ages.indexOf("</table>"));
        assertThat(figures(ages).stream().mapToLong(Long::parseLong).sum()).isEqualTo(4);
        assertThat(addresses(ages).stream().map(list -> codes(text(list)).size() + ""))
                .containsExactlyElementsOf(figures(ages));

        Answer worst = DASHBOARD.server().get("/api/v1/units/H09/queue");
        List<String> procedures = addresses(page).stream()
                .filter(list -> list.contains("procedure="))
                .map(list -> list.substring(list.indexOf("procedure=") + "procedure=".length()))
                .toList();
        assertThat(procedures).isNotEmpty().isEqualTo(worst.values("/procedures", "/procedure"));
    }

    @Test
    void howLongTheyTakeIsThatOfTheApi() {
        for (int day = 3; day < 13; day++) {
            ToldLife life = ToldLife.of(2_022 + day);
            DASHBOARD.tell(life.received("2022-10-03", "H09.10", null), life.processed("2022-10-%02d".formatted(day)));
        }
        Answer api = DASHBOARD.server().get("/api/v1/units/H09/processing-time?period=2022&asOf=2022-12-31");
        assertThat(api.at("/finished")).isEqualTo("10");
        assertThat(text("/units/H09?lang=en&period=2022&asOf=2022-12-31"))
                .contains(
                        "took %s working days or less".formatted(api.at("/workingDays/median")),
                        "nine of ten %s or less".formatted(api.at("/workingDays/percentile90")),
                        "The times of %s finished dossiers".formatted(api.at("/finished")));
    }

    private static List<String> addresses(String part) {
        return Pattern.compile("href=\"([^\"]+)\"")
                .matcher(part)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
    }
}
