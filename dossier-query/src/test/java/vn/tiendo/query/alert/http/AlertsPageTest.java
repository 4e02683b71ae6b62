package vn.tiendo.query.alert.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.query.alert.postgres.AlertWorld;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;

/** The page of alerts of a unit, and what is done on it. */
class AlertsPageTest {
    private static final String PAGE = "/units/H09.12/alerts";
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 2);

    private final AlertWorld world = new AlertWorld(TODAY);

    @AfterEach
    void close() {
        world.close();
    }

    private Answer post(String fields) {
        return world.server()
                .post(
                        PAGE,
                        fields,
                        "Origin",
                        "http://localhost:" + world.server().port(),
                        "Accept",
                        "text/html");
    }

    @ParameterizedTest
    @CsvSource({"en, Due today, due 2 October 2023", "vi, Đến hạn hôm nay, hẹn trả 02/10/2023"})
    void itShowsWhatWasTold(String language, String kind, String day) {
        world.tell(
                        ToldLife.of(1).received("2023-10-02", "H09.12", "2023-10-02"),
                        ToldLife.of(2).received("2023-10-02", "H09.13", "2023-10-02"))
                .round();

        Answer page = world.server().get(PAGE + "?lang=" + language, "Accept", "text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(kind, day, ToldLife.of(1).dossier().value())
                .doesNotContain(ToldLife.of(2).dossier().value());
        assertThat(world.server().get("/units/H09.12", "Accept", "text/html").text())
                .contains("href=\"" + PAGE + "\"");
        assertThat(world.server().get("/api/v1/units/H09.12/alerts").values("/items", "/kind"))
                .containsExactly("DUE_TODAY");
        assertThat(world.server().get("/api/v1/units/H09/alerts?limit=1").at("/next"))
                .isNotEmpty();
        assertThat(world.server()
                        .get("/api/v1/units/H09/alerts?kind=BECAME_LATE")
                        .jsonAt("/items"))
                .isEqualTo("[]");
    }

    @Test
    void aKindIsSwitchedForTheUnitAndAllBelowIt() {
        Answer done = post("act=SWITCH&alertKind=DUE_TODAY&alertState=OFF&by=An&why=too+many");

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).isEqualTo(PAGE + "?switched=1");
        Answer below = world.server().get("/api/v1/units/H09.12.3/alert-switches");
        assertThat(below.at("/items/1/kind")).isEqualTo("DUE_TODAY");
        assertThat(below.at("/items/1/on")).isEqualTo("false");
        assertThat(below.at("/items/1/saidBy")).isEqualTo("H09.12");
        assertThat(world.server().get("/api/v1/audit").text()).contains("ALERTS_SWITCHED", "too many");

        post("act=SWITCH&alertKind=DUE_TODAY&alertState=AS_ABOVE&by=An&why=enough");
        assertThat(world.server().get("/api/v1/units/H09.12/alert-switches").at("/items/1/on"))
                .isEqualTo("true");
    }

    @Test
    void anOfficeSubscribesAndIsRemoved() {
        assertThat(post("act=SUBSCRIBE&subscription=office&to=office%40h09.example&mailLanguage=vi&by=An&why=daily")
                        .status())
                .isEqualTo(303);
        assertThat(world.server().get(PAGE, "Accept", "text/html").text()).contains("office@h09.example");
        assertThat(world.server().get("/api/v1/alert-subscriptions?unit=H09").values("/items", "/id"))
                .containsExactly("office");

        assertThat(post("act=REMOVE&subscriber=office&by=An&why=moved").status())
                .isEqualTo(303);
        assertThat(world.server().get("/api/v1/alert-subscriptions/office").status())
                .isEqualTo(404);
    }

    @Test
    void aSecretIsNotShownAgainAndOfAnAddressOnlyWhoseItIs() {
        String form = "act=SUBSCRIBE&subscription=shop&to=https%3A%2F%2Fshop.example%2Fhooks%2Fabc&by=An&why=x";
        Answer wrong = post(form + "&secret=whsec_short");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).doesNotContain("whsec_short").contains("https://shop.example/hooks/abc");

        post(form + "&secret=whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz");
        assertThat(world.server().get(PAGE, "Accept", "text/html").text())
                .contains("https://shop.example")
                .doesNotContain("MDEyMzQ1", "/hooks/abc");
    }

    @ParameterizedTest
    @CsvSource({
        "act=SWITCH&by=An&why=x, f-alertKind",
        "act=SUBSCRIBE&by=An&why=x, f-subscription",
        "act=SUBSCRIBE&subscription=a&to=http%3A%2F%2Fshop.example&by=An&why=x, f-to",
        "act=REMOVE&by=An&why=x, f-subscriber",
        "act=SWITCH&alertKind=DUE_TODAY&alertState=OFF&why=x, f-by",
        "by=An&why=x, f-act"
    })
    void whatIsWrongIsSaidAndNothingIsDone(String form, String field) {
        world.tell(ToldLife.of(1).received("2023-10-02", "H09.12", "2023-10-02"))
                .round();

        Answer wrong = post(form);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("href=\"#" + field + "\"");
        assertThat(world.server().get("/api/v1/audit").jsonAt("/items")).isEqualTo("[]");
    }

    @Test
    void anotherSiteCannotFillItIn() {
        assertThat(world.server()
                        .post(
                                PAGE,
                                "act=SWITCH&alertKind=DUE_TODAY&alertState=OFF&by=An&why=x",
                                "Origin",
                                "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
    }
}
