package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** What stands on the page of a province and of a unit below one, beside its own figures. */
class UnitPageTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final Pattern FIGURE = Pattern.compile("data-figure[^>]*>([^<]+)<");

    @BeforeAll
    static void tellMore() {
        List<String> units = new ArrayList<>(List.of(FilledDashboard.UNITS.strip()));
        IntStream.rangeClosed(1, 31).forEach(unit -> units.add("H15.3%02d,Phường %1$d,COMMUNE,,,,,".formatted(unit)));
        DASHBOARD.server().put("/api/v1/units?by=Lan", "text/csv", String.join("\n", units) + "\n");
        DASHBOARD.received("H09.20", 2, "2023-10-18");
        DASHBOARD.received("H09.21", 1, null);
        DASHBOARD.received("H09.99", 1, null);
    }

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

    private static List<String> found(String part, String pattern) {
        return Pattern.compile(pattern)
                .matcher(part)
                .results()
                .map(one -> one.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static String part(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from + " in " + page).isPositive();
        return page.substring(start, page.indexOf(to, start));
    }

    private static String row(String page, String id) {
        return part(page, "id=\"" + id + "\"", "</tr>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units/H09", "/units/H09.12"})
    void noPartStandsThereTwice(String address) {
        assertThat(found(text(address), "<h2[^>]*>([^<]+)<")).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void departmentsAndCommunesAreRankedApartAsTheApiRanksThem() {
        String page = text("/units/H09?lang=en");
        for (String kind : List.of("DEPARTMENT", "COMMUNE")) {
            Answer api = DASHBOARD.server().get("/api/v1/units/H09/ranking?kind=" + kind);
            List<String> units = found(part(page, "id=\"r-" + kind + "\"", "</table>"), "id=\"u-([^\"]+)\"");
            assertThat(units.reversed()).isEqualTo(api.values("/items", "/unit"));
            for (int item = 0; item < units.size(); item++) {
                String at = "/items/" + item;
                assertThat(figures(row(page, "u-" + api.at(at + "/unit"))).subList(0, 2))
                        .containsExactly(api.at(at + "/rank"), api.at(at + "/score"));
            }
            assertThat(api.at("/baseline")).isEqualTo("2023-10-23");
        }
        assertThat(page).contains("Moves against what was published for 23 October 2023.");
    }

    @Test
    void ofManyUnitsTheWorstAreShownAndAllAreAStepAway() {
        String page = text("/units/H15?lang=en");
        List<String> shown = found(part(page, "id=\"r-COMMUNE\"", "</table>"), "id=\"u-([^\"]+)\"");
        assertThat(shown).hasSize(20);
        assertThat(found(page, "href=\"([^\"]+whole=true[^\"]*)\"")).containsExactly("/units/H15?whole=true#r-COMMUNE");

        String whole = text("/units/H15?whole=true&lang=en");
        assertThat(found(part(whole, "id=\"r-COMMUNE\"", "</table>"), "id=\"u-([^\"]+)\""))
                .hasSize(31)
                .startsWith(shown.toArray(String[]::new));
        assertThat(whole).doesNotContain(">All 31<");
    }

    @Test
    void aUnitThatNoRankingListsStandsAmongTheOthers() {
        String page = text("/units/H09?lang=en");
        assertThat(part(page, "Other units, the worst first", "</table>")).contains("id=\"u-H09.99\"");
        assertThat(text("/units/H09.12?lang=en")).doesNotContain("the last place first");
    }

    @Test
    void whatMovedThePointsInAWeekIsToldUnitByUnit() {
        String page = text("/units/H09?lang=en&asOf=2023-10-20");
        assertThat(page).contains("20 × 16 ÷ 16 = 20.00", "20 × 10 ÷ 16 = 12.50");
        String movers = part(page, "class=\"movers\"", "</table>");
        assertThat(movers).contains("Sở Tư pháp", "Phường Dĩ An");
        assertThat(figures(movers)).containsExactly("−5.00", "0", "+4", "−2.50", "0", "+2");
        assertThat(text("/units/H09?lang=en&asOf=2023-10-14")).contains("There is nothing to compare");
    }

    @Test
    void theSameUnitIsShownInEveryBookWithWhyTheyDiffer() {
        String page = text("/units/H29?lang=en&asOf=2023-10-30");
        for (String book : List.of("PORTAL_766", "PROVINCE", "FIRST_PROMISE")) {
            Answer api = DASHBOARD.server().get("/api/v1/units/H29/progress?book=" + book);
            assertThat(figures(row(page, "b-" + book)))
                    .containsExactly(
                            api.at("/score"),
                            api.at("/onTimeRate").replaceFirst("0\\.(..)(..)", "$1.$2%"),
                            api.at("/late"),
                            api.at("/standings/OVERDUE"));
        }
        assertThat(found(row(page, "b-PROVINCE"), "href=\"(/api[^\"]+)\""))
                .containsExactly(
                        "/api/v1/units/H29/book-difference?books=PORTAL_766,PROVINCE&period=2023&asOf=2023-10-30");
        assertThat(row(page, "b-PORTAL_766")).contains("aria-current=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-13", "2023-10-15", "2023-10-16", "2023-11-10"})
    void whatFallsDueSoonIsAsManyAsItsLists(String day) {
        String soon = part(text("/units/H09?lang=en&asOf=" + day), "class=\"soon\"", "</p>");
        List<String> lists = found(soon, "href=\"([^\"]+)\"");
        assertThat(lists).hasSize(3);
        assertThat(lists.stream()
                        .map(list -> Integer.toString(DASHBOARD
                                .server()
                                .get("/api/v1" + list)
                                .values("/items", "/code")
                                .size())))
                .containsExactlyElementsOf(figures(soon));
    }

    @Test
    void whatIsDueInThreeDaysIsToldApartFromWhatIsDueInAWeek() {
        assertThat(figures(part(text("/units/H09?asOf=2023-10-13"), "class=\"soon\"", "</p>")))
                .containsExactly("0", "4", "6");
        assertThat(figures(part(text("/units/H09?asOf=2023-10-12"), "class=\"soon\"", "</p>")))
                .containsExactly("0", "0", "6");
    }

    @Test
    void theFirstOfTheQueueAreThoseOfItsLists() {
        String page = text("/units/H09?lang=en");
        List<String> next = DASHBOARD
                .server()
                .get("/api/v1/dossiers?unit=H09&standing=IN_TERM&hasDue=true&limit=6")
                .values("/items", "/code");
        List<String> longest = DASHBOARD
                .server()
                .get("/api/v1/dossiers?unit=H09&standing=OVERDUE&sort=overdue&limit=6")
                .values("/items", "/code");
        assertThat(next).hasSize(6);
        assertThat(longest).hasSize(6);
        assertThat(found(page, "<th scope=\"row\"><a href=\"/dossiers/([^\"?]+)"))
                .containsExactlyElementsOf(
                        Stream.concat(next.stream(), longest.stream()).toList());
        assertThat(text("/units/H12?lang=en")).contains("Nothing is overdue.", "Nothing in term has a due date.");
    }

    @Test
    void theTrendIsThatOfTheApiDayByDay() {
        Answer api = DASHBOARD.server().get("/api/v1/units/H09/trend?period=2023&from=2023-10-01&to=2023-10-30");
        List<String> shown = figures(part(text("/units/H09?lang=en"), "class=\"days\"", "</table>"));
        assertThat(shown).hasSize(90);
        assertThat(shown.getFirst()).isEqualTo("no data");
        assertThat(shown.get(shown.size() - 3)).isEqualTo(api.at("/items/29/score"));
        assertThat(shown.getLast()).isEqualTo(api.at("/items/29/late"));
    }

    @Test
    void figuresDrawTheirLastThirtyDays() {
        assertThat(found(text("/units/H09"), "class=\"(spark)\"")).hasSize(3);
        assertThat(found(text("/units/H12"), "class=\"(spark)\"")).hasSize(1);
    }
}
