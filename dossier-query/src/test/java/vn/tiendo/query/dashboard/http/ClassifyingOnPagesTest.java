package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.RememberingGateway;

/** Dossiers are ticked on a list, or stand on a page of their own, and somebody says why they are late. */
class ClassifyingOnPagesTest {
    private static final FilledDashboard DASHBOARD = new FilledDashboard();
    private static final RememberingGateway GATEWAY = DASHBOARD.server().bean(RememberingGateway.class);
    private static final String LIST = "/dossiers?standing=OVERDUE&unit=H09";
    private static final String LATE = "H09.12-231002-0008";
    private static final String LATE_TOO = "H09.12-231002-0009";
    private static final String IN_TERM = "H09.12-231002-0000";

    @AfterAll
    static void stop() {
        DASHBOARD.close();
    }

    @BeforeEach
    void forget() {
        GATEWAY.told();
        GATEWAY.breakDown(false);
    }

    private static Answer classify(String address, String... dossiers) {
        String[] fields = new String[6 + 2 * dossiers.length];
        System.arraycopy(
                new String[] {"saidCause", "TECHNICAL_ERROR", "by", "Lê Thị Lan", "why", "the portal was down"},
                0,
                fields,
                0,
                6);
        for (int at = 0; at < dossiers.length; at++) {
            fields[6 + 2 * at] = "dossier";
            fields[7 + 2 * at] = dossiers[at];
        }
        return DASHBOARD.fillIn(address, fields);
    }

    private static List<String> told() {
        return GATEWAY.told().stream()
                .peek(event -> assertThat(event.fact()).isEqualTo(new Fact.Classified(Cause.TECHNICAL_ERROR)))
                .map(event -> event.dossier().value())
                .toList();
    }

    @Test
    void whatIsTickedIsToldAndTheSameListSaysHowMany() {
        Answer answer = classify(LIST, LATE, LATE_TOO);

        assertThat(told()).containsExactly(LATE, LATE_TOO);
        assertThat(DASHBOARD.follow(answer).text())
                .contains("2 dossiers are classified.", "role=\"status\"")
                .doesNotContain("late in no book");
        assertThat(answer.header("Location")).startsWith("/dossiers?standing=OVERDUE&unit=H09&taken=2");
        assertThat(GATEWAY.told()).as("to load the page again does nothing").isEmpty();
    }

    @Test
    void whoSaysItAndWhyIsKeptInTheTrailAlone() {
        classify(LIST, LATE);

        assertThat(GATEWAY.told().toString()).doesNotContain("Lan", "portal was down");
        Answer trail = DASHBOARD.server().get("/api/v1/audit?action=DOSSIERS_CLASSIFIED&limit=500");
        assertThat(trail.values("/items", "/who")).last().isEqualTo("Lê Thị Lan");
        assertThat(trail.values("/items", "/reason")).last().isEqualTo("the portal was down");
    }

    @Test
    void allOnThePageAreMeantWithOneTick() {
        String page = DASHBOARD.page(LIST).text();
        String shown = page.replaceAll("(?s).*name=\"shown\" value=\"([^\"]*)\".*", "$1");

        Answer answer = DASHBOARD.fillIn(
                LIST, "all", "true", "shown", shown, "saidCause", "TECHNICAL_ERROR", "by", "Lan", "why", "down");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(told()).hasSize(4).containsExactly(shown.split(","));
    }

    @Test
    void whatIsNotLateYetAndWhatIsNotKnownIsNamed() {
        String page = DASHBOARD
                .follow(classify(LIST, LATE, IN_TERM, "H09.12-231002-7777"))
                .text();

        assertThat(told()).containsExactly(LATE, IN_TERM);
        assertThat(page)
                .contains(
                        "2 dossiers are classified.",
                        "One of them is late in no book today; the cause shows once it is: " + IN_TERM,
                        "One was left out, because nothing was told of it so far: H09.12-231002-7777");
    }

    @Test
    void aDossierIsClassifiedOnItsOwnPage() {
        Answer answer = classify("/dossiers/" + LATE, LATE);

        assertThat(told()).containsExactly(LATE);
        assertThat(answer.header("Location")).isEqualTo("/dossiers/" + LATE + "?taken=1");
        assertThat(DASHBOARD.follow(answer).text()).contains("1 dossier is classified.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by    | saidCause=AGENCY&why=seen&dossier=H09.12-231002-0008 | Say who does this",
                "why   | saidCause=AGENCY&by=Lan&dossier=H09.12-231002-0008 | Say why, in a few words",
                "saidCause | saidCause=WEATHER&by=Lan&why=seen&dossier=H09.12-231002-0008 | Choose why they are late",
                "dossier | saidCause=AGENCY&by=Lan&why=seen | Tick at least one dossier",
                "dossier | saidCause=AGENCY&by=Lan&why=seen&dossier=nonsense | Tick at least one dossier"
            })
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedIsKept(String field, String form, String said) {
        Answer answer = DASHBOARD
                .server()
                .post(
                        LIST + "&lang=en",
                        form,
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "en",
                        "Sec-Fetch-Site",
                        "same-origin");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text())
                .contains(said, "href=\"#f-" + field + "\"", "id=\"f-" + field + "\"", "autofocus")
                .doesNotContain("sse-connect");
        if (form.contains("by=Lan")) {
            assertThat(answer.text()).contains("value=\"Lan\"");
        }
        if (form.contains("dossier=H09")) {
            assertThat(answer.text()).containsPattern("value=\"" + LATE + "\" checked");
        }
        assertThat(GATEWAY.told()).isEmpty();
    }

    @Test
    void whatIsNotAcknowledgedIsSaidAndCanBeSentAgain() {
        GATEWAY.breakDown(true);

        Answer answer = classify(LIST + "&lang=en", LATE);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).contains("It was not acknowledged in time", "value=\"Lê Thị Lan\"");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, none, 403",
        "Origin, https://elsewhere.example, 403",
        "Origin, null, 403",
        "Referer, http://localhost/, 403",
        "Sec-Fetch-Site, same-origin, 303"
    })
    void onlyOurOwnPagesCanMakeAReaderSendAForm(String header, String value, int status) {
        String form = FilledDashboard.form("saidCause", "AGENCY", "by", "Lan", "why", "x", "dossier", LATE);

        Answer answer = DASHBOARD.server().post(LIST, form, "Accept", "text/html", header, value);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(GATEWAY.told()).hasSize(status == 303 ? 1 : 0);
        if (status == 403) {
            assertThat(answer.text()).contains("<h1>", "not sent from a page of this dashboard");
        }
    }

    @Test
    void anOldBrowserSaysOnlyWhichHostThePageWasOf() {
        String ours = "http://localhost:" + DASHBOARD.server().port();
        String form = FilledDashboard.form("saidCause", "AGENCY", "by", "Lan", "why", "x", "dossier", LATE);

        assertThat(DASHBOARD.server().post(LIST, form, "Origin", ours).status()).isEqualTo(303);
    }

    @Test
    void whatAnAddressClaimsWasDoneIsNeverMoreThanNumbersAndCodes() {
        assertThat(DASHBOARD.page(LIST + "&taken=2&notLate=1,%3Cb%3Ecall+0900").status())
                .isEqualTo(400);
        assertThat(DASHBOARD.page(LIST + "&by=Lan").status()).isEqualTo(400);
    }
}
