package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

/** Contradictions stand on a page with what they mean, and each number leads to as many dossiers. */
class AnomaliesPageTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final Pattern NUMBER =
            Pattern.compile("href=\"(/dossiers\\?[^\"]*anomaly=[^\"]*)\"[^>]*>(?:<b data-figure>)?(\\d+)<");
    private static final Pattern DOSSIER = Pattern.compile("name=\"dossier\" value=\"");

    @BeforeAll
    static void givenSomeContradictions() {
        for (int serial = 9_100; serial < 9_103; serial++) {
            ToldLife life = ToldLife.of(serial);
            DASHBOARD.tell(
                    life.received("2023-10-02", "H09.12", "2023-11-30"),
                    life.told("2023-10-03", new Fact.Resumed(null)));
        }
        ToldLife finishedOnly = ToldLife.of(9_110);
        DASHBOARD.tell(finishedOnly.processed("2023-10-09"));
    }

    @AfterAll
    static void stop() {
        DASHBOARD.close();
    }

    private static String text(String address) {
        Answer answer = DASHBOARD.page(address, "Accept-Language", "en");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/anomalies", "/anomalies?unit=H09", "/anomalies?unit=H09.12"})
    void eachNumberLeadsToAsManyDossiers(String address) {
        List<MatchResult> numbers = NUMBER.matcher(text(address)).results().toList();

        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            String list = text(number.group(1).replace("&amp;", "&"));
            assertThat(DOSSIER.matcher(list).results().count() + "").isEqualTo(number.group(2));
        });
    }

    @Test
    void numbersAreThoseOfTheApi() {
        Answer api = DASHBOARD.server().get("/api/v1/units/H09/anomalies");
        String page = text("/anomalies?unit=H09");

        assertThat(api.at("/counts/RESUMED_WITHOUT_SUSPENSION")).isEqualTo("3");
        assertThat(NUMBER.matcher(page).results().map(number -> number.group(2)))
                .contains(api.at("/counts/RESUMED_WITHOUT_SUSPENSION"), api.at("/counts/FINISHED_WITHOUT_RECEIPT"));
    }

    @Test
    void whatToDoIsSaidOfEachKindThatThereIs() {
        assertThat(text("/anomalies?unit=H09"))
                .contains("Resumed while not suspended", "The clock never stopped.", "It is in no figure.")
                .doesNotContain("The second suspension changes nothing.");
    }

    @Test
    void unitsBelowLeadOnAndTheWayBackStandsAbove() {
        assertThat(text("/anomalies")).contains("href=\"/anomalies?unit=H09\"");
        assertThat(text("/anomalies?unit=H09")).contains("href=\"/anomalies?unit=H09.12\"", "href=\"/units/H09\"");
        assertThat(text("/units/H09")).contains("href=\"/anomalies?unit=H09\"");
    }

    @Test
    void whereNothingContradictsItselfThereIsNothingToClear() {
        assertThat(text("/anomalies?unit=H12"))
                .contains("There is nothing to clear.")
                .doesNotContain("<table");
    }
}
