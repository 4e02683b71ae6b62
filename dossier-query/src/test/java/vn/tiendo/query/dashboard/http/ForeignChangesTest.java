package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.testing.TestIssuer;

/** Nobody changes what belongs to a unit that is not theirs, nor takes it over. */
class ForeignChangesTest {
    private static final String JSON = "application/json";
    private static final FilledDashboard OPEN = new FilledDashboard();
    private static TestIssuer issuer;
    private static ReadingServer secured;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        issuer = TestIssuer.start();
        secured = OPEN.secured(issuer);
    }

    @AfterAll
    static void stop() {
        secured.close();
        issuer.close();
        OPEN.close();
    }

    private static String[] as(String role, String unit) {
        return new String[] {"Authorization", "Bearer " + issuer.token("Lan", role, unit)};
    }

    private static Answer outage(String id, String unit, String province) {
        return secured.put("/api/v1/outages/" + id, JSON, """
                {"unit":"%s","system":"one-stop-shop","from":"2023-10-16T08:00:00+07:00",\
                "until":"2023-10-17T00:00:00+07:00","by":"Somebody","reason":"power"}
                """.formatted(unit), as("province", province));
    }

    private static Answer subscription(String id, String unit, String of) {
        return secured.put("/api/v1/alert-subscriptions/" + id, JSON, """
                {"by":"Somebody","reason":"to be told","unit":"%s","email":"office@example.vn","language":"vi"}
                """.formatted(unit), as("province", of));
    }

    @Test
    void anOutageOfOthersIsNeitherDeclaredNorTakenOverNorVoided() {
        assertThat(outage("storm", "H29", "H09").status()).isEqualTo(404);
        assertThat(outage("storm", "H29", "H29").status()).isEqualTo(200);

        assertThat(outage("storm", "H09", "H09").status()).isEqualTo(404);
        assertThat(secured.send("DELETE", "/api/v1/outages/storm?by=me", as("province", "H09"))
                        .status())
                .isEqualTo(404);

        assertThat(secured.get("/api/v1/outages/storm", as("province", "H29")).jsonAt("/unit"))
                .isEqualTo("\"H29\"");
    }

    @Test
    void aSubscriptionOfOthersIsAnsweredAsOneThatIsNotThere() {
        assertThat(subscription("portal", "H29", "H09").status()).isEqualTo(404);
        assertThat(subscription("portal", "H29", "H29").status()).isEqualTo(200);

        for (String[] asked : new String[][] {
            {"GET", "/api/v1/alert-subscriptions/%s"},
            {"GET", "/api/v1/alert-subscriptions/%s/deliveries"},
            {"POST", "/api/v1/alert-subscriptions/%s/ping"},
            {"DELETE", "/api/v1/alert-subscriptions/%s?by=me"}
        }) {
            Answer foreign = secured.send(asked[0], asked[1].formatted("portal"), as("province", "H09"));
            Answer unknown = secured.send(asked[0], asked[1].formatted("nothing"), as("province", "H09"));
            assertThat(foreign.status()).as(asked[1]).isEqualTo(404);
            assertThat(foreign.text()).isEqualTo(unknown.text().replace("nothing", "portal"));
        }
        assertThat(subscription("portal", "H09", "H09").status()).isBetween(400, 499);
        assertThat(secured.get("/api/v1/alert-subscriptions/portal", as("province", "H29"))
                        .jsonAt("/unit"))
                .isEqualTo("\"H29\"");
    }

    @Test
    void whoSubscribedIsWhoTheTokenSays() {
        subscription("ours", "H09", "H09");

        assertThat(secured.get("/api/v1/alert-subscriptions/ours", as("province", "H09"))
                        .text())
                .contains("\"Lan\"")
                .doesNotContain("Somebody");
    }

    @ParameterizedTest
    @CsvSource({"H09.12, 200", "H09.10, 404", "H29, 404", "H09, 404"})
    void aManagerSwitchesAlertsOfTheirUnitAlone(String unit, int status) {
        Answer answer = secured.put(
                "/api/v1/units/" + unit + "/alert-switches/DUE_TODAY",
                JSON,
                "{\"state\":\"OFF\",\"reason\":\"too many\"}",
                as("manager", "H09.12"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void aProvincePutsNoHoursOfAnother() {
        String content = "{\"by\":\"Somebody\",\"hours\":[]}";
        Answer foreign = secured.put("/api/v1/calendar/hours/H29", JSON, content, as("province", "H09"));
        assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
    }

    @Test
    void anOutageOfOthersIsAnsweredAsOneThatWasNeverDeclared() {
        outage("flood", "H29", "H29");
        assertToldNothingOf("flood");

        secured.send("DELETE", "/api/v1/outages/flood?by=me", as("province", "H29"));
        assertToldNothingOf("flood");
        assertThat(outage("flood", "H09", "H09").status()).isEqualTo(404);
        assertThat(secured.get("/api/v1/outages/flood/versions", as("province", "H29"))
                        .text())
                .contains("\"H29\"");
    }

    private static void assertToldNothingOf(String id) {
        for (String address : new String[] {"/api/v1/outages/%s", "/api/v1/outages/%s/versions"}) {
            Answer foreign = secured.get(address.formatted(id), as("province", "H09"));
            Answer unknown = secured.get(address.formatted("nothing"), as("province", "H09"));
            assertThat(foreign.status()).as(address).isEqualTo(unknown.status());
            assertThat(foreign.text()).isEqualTo(unknown.text().replace("nothing", id));
        }
        assertThat(outage(id, "H09", "H09").text()).doesNotContain("H29");
    }

    @Test
    void whatIsDeclaredForAProvinceConcernsItsUnits() {
        outage("heat", "H09", "H09");

        assertThat(secured.get("/api/v1/outages/heat", as("manager", "H09.12")).status())
                .isEqualTo(200);
        assertThat(secured.get("/api/v1/outages/heat/versions", as("manager", "H09.12"))
                        .text())
                .contains("\"H09\"");
    }

    private static Answer units(String rows, String province) {
        return secured.put("/api/v1/units?dryRun=true", "text/csv", """
                code,name,kind,parent,validFrom,validTo,successor,statisticsCode
                """ + rows, as("province", province));
    }

    @Test
    void nobodyRegistersUnitsOfOthersNorLetsTheirsCountForThem() {
        String kept = "H09.12,Sở Tư pháp,DEPARTMENT,,,,,\n";
        assertThat(units(kept, "H09").status()).isEqualTo(200);
        assertThat(units(kept, "H29").status()).isEqualTo(404);
        assertThat(units(kept.replace(",,,,,", ",,,2023-06-30,H29,"), "H09").status())
                .isEqualTo(404);
    }
}
