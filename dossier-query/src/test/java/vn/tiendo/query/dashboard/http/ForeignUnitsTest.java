package vn.tiendo.query.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.query.fixture.ReadingServer;
import vn.tiendo.query.fixture.ReadingServer.Answer;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.testing.TestIssuer;

/** What is searched, watched, named or taken along tells nothing of units of others either. */
class ForeignUnitsTest {
    private static final FilledDashboard OPEN = new FilledDashboard();
    private static final String OWN = ToldLife.of(8).dossier().value();
    private static final String FOREIGN = ToldLife.of(12).dossier().value();
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

    private static String token(String role, String unit) {
        return "Bearer " + issuer.token("Lan", role, unit);
    }

    private static Answer asked(String address, String role, String unit) {
        return secured.get(address, "Authorization", token(role, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S%E1%BB%9F", "H09"})
    void theSearchFindsUnitsOfTheirsAlone(String words) {
        assertThat(OPEN.server().get("/search?q=S%E1%BB%9F").text()).contains("H09.10", "H09.12");
        assertThat(asked("/search?q=" + words, "manager", "H09.12").text())
                .contains("H09.12")
                .doesNotContain("H09.10", "H09.20");
    }

    @ParameterizedTest
    @CsvSource({"H09.12, 200", "H29, 404", "H09, 404", "'H09.12,H29', 404"})
    void unitsOfOthersAreNotWatched(String units, int status) {
        assertThat(secured.send("HEAD", "/api/v1/stream?unit=" + units, "Authorization", token("manager", "H09.12"))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&format=csv", "&format=xlsx"})
    void aListOfOthersIsTakenAlongByNobody(String form) {
        Answer list = asked("/api/v1/dossiers?unit=H29" + form, "manager", "H09.12");
        assertThat(list.status()).as(list.text()).isEqualTo(404);
        assertThat(list.text()).doesNotContain(FOREIGN);
    }

    @Test
    void aDossierThatWentToOthersIsShownAndTheirFiguresAreNotWatched() {
        OPEN.tell(ToldLife.of(11).transferred("2023-10-20", "H29"));
        String page = "/dossiers/" + ToldLife.of(11).dossier();

        Answer before = asked(page, "manager", "H09.12");
        assertThat(before.status()).isEqualTo(200);
        assertThat(before.text()).doesNotContain("stream?unit=H29");
        assertThat(asked(page, "province", "H29").text()).contains("stream?unit=H29");
    }

    @Test
    void nothingIsSaidOfDossiersOfOthersNorOfThoseNamedWithThem() throws IOException, InterruptedException {
        String unknown = FOREIGN.substring(0, FOREIGN.length() - 4) + "9999";

        HttpResponse<String> foreign = classified(OWN, FOREIGN);

        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(422);
        assertThat(foreign.body()).isEqualTo(classified(OWN, unknown).body());
    }

    private static HttpResponse<String> classified(String... dossiers) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + secured.port() + "/api/v1/classifications"))
                .header("Authorization", token("manager", "H09.12"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"source":"/dashboard","cause":"AGENCY","dossiers":["%s","%s"]}
                        """.formatted((Object[]) dossiers)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    @Test
    void whatIsRegisteredIsReadByWhoeverIsToldOfIt() {
        assertThat(registered("manager", "H09.12")).contains("H09.12").doesNotContain("H09.10");
        assertThat(registered("province", "H29")).doesNotContain("H09");
    }

    private static String registered(String role, String unit) {
        return secured.get("/api/v1/units", "Accept", "text/csv", "Authorization", token(role, unit))
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units/H09.12", "/api/v1/units/H09.12/queue", "/api/v1/dossiers"})
    void whatOneIsToldIsKeptForNobodyElseOnTheWay(String address) {
        assertThat(asked(address, "manager", "H09.12").header("Cache-Control")).contains("private");
    }
}
