package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadingServer.Answer;

/** The sums of the country come about from its provinces, and each of those from its list. */
class ProofsTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final Pattern LISTED = Pattern.compile("data-figure[^>]*href=\"(/dossiers[^\"]+)\"[^>]*>([^<]+)<");
    private static final Pattern PROOF = Pattern.compile("class=\"figure\" href=\"([^\"]+)\"");

    @AfterAll
    static void stop() {
        DASHBOARD.close();
    }

    private static String text(String address) {
        Answer answer = DASHBOARD.page(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @Test
    void everyFigureOfTheCountryOpensItsProof() {
        List<String> proofs =
                PROOF.matcher(text("/")).results().map(found -> found.group(1)).toList();
        assertThat(proofs)
                .containsExactly(
                        "/proof?figure=SCORE",
                        "/proof?figure=ON_TIME_RATE",
                        "/proof?figure=RECEIVED",
                        "/proof?figure=LATE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCORE        | National line | 25.83 ÷ 2 = 12.92",
                "ON_TIME_RATE | On time       | 13 ÷ 20 = 65.00%",
                "RECEIVED     | Received      | 13 on time + 7 late = 20",
                "LATE         | Late          | 7 overdue + 0 finished late = 7"
            })
    void theProofOfTheCountryPutsItsNumbersIn(String figure, String name, String formula) {
        assertThat(text("/proof?lang=en&figure=" + figure))
                .contains("<h1>" + name + "</h1>", formula, "30 October 2023", "the year 2023", "766-2022", "4,711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATE", "RECEIVED", "OVERDUE", "IN_TERM"})
    void itsNumberIsTheSumOfTheListsOfItsProvinces(String figure) {
        String page = text("/proof?lang=en&figure=" + figure + "&asOf=2023-10-20");
        long sum = 0;
        for (var listed : LISTED.matcher(page).results().toList()) {
            String list = "/api/v1" + listed.group(1).replace("&amp;", "&");
            int dossiers =
                    DASHBOARD.server().get(list).values("/items", "/code").size();
            assertThat(listed.group(2)).isEqualTo(Integer.toString(dossiers));
            sum += dossiers;
        }
        assertThat(sum).isPositive();
        assertThat(page).contains("<p class=\"huge\"><b data-figure>%d</b>".formatted(sum));
    }

    @Test
    void theProofOfADayBookAndPeriodIsOfThose() {
        assertThat(text("/proof?lang=en&figure=LATE&asOf=2023-10-20&period=2023-10&book=PROVINCE"))
                .contains("20 October 2023", "October 2023", "Province&#39;s book", "4 overdue + 0 finished late = 4");
    }

    @Test
    void aMonthInWhichNothingWasReceivedHasNoData() {
        assertThat(text("/proof?lang=en&figure=SCORE&period=2023-09"))
                .contains("no data", "Nothing was received in September 2023");
    }
}
