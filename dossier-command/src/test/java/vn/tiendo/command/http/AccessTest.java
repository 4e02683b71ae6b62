package vn.tiendo.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.access.Rights;
import vn.tiendo.command.DossierCommand;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestEvents;
import vn.tiendo.testing.Addresses;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestIssuer;

/** Who may tell what, and who may look at what could not be used. */
class AccessTest {
    private static final String SHOP = "/one-stop-shops/H09";
    private static final String EVENT = "application/cloudevents+json";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static TestIssuer issuer;
    private static ConfigurableApplicationContext secured;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        TestApplication.context(); // its topics and tables
        issuer = TestIssuer.start();
        secured = DossierCommand.start(
                "--server.port=0",
                "--spring.datasource.url=" + TestApplication.database().url(),
                "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                "--spring.jmx.enabled=false",
                "--tiendo.kafka.partitions=3",
                "--tiendo.kafka.replicas=1",
                "--tiendo.kafka.min-in-sync=1",
                issuer.setting());
    }

    @AfterAll
    static void stop() {
        secured.close();
        issuer.close();
    }

    private static HttpResponse<String> send(
            String method, String path, @Nullable String token, String type, String body)
            throws IOException, InterruptedException {
        String port = secured.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(@Nullable String token, String event) throws Exception {
        return send("POST", "/api/v1/dossier-events", token, EVENT, event);
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        return send("GET", path, token, EVENT, "");
    }

    private static String shop(String source, String... units) {
        return issuer.signed(issuer.claims("iGate", "one-stop-shop", units)
                .claim("tiendo_sources", List.of(source))
                .build());
    }

    private static String received() {
        return TestEvents.received(TestEvents.newDossier());
    }

    @Test
    void aShopTellsTheFactsOfItsSourceForItsUnits() throws Exception {
        assertThat(post(shop(SHOP, "H09"), received()).statusCode()).isEqualTo(202);
        assertThat(post(shop("*", "*"), received()).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource({
        "/one-stop-shops/H10, H09, /source",
        "/one-stop-shops/H09, H10, /subject",
        "/one-stop-shops/H09, H09.13, /data/agencyCode"
    })
    void ofOthersItTellsNothing(String source, String unit, String pointer) throws Exception {
        HttpResponse<String> answer = post(shop(source, unit), received());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"NOT_ALLOWED\"", "\"" + pointer + "\"");
    }

    @Test
    void ofABatchWithOneForeignEventNothingIsTaken() throws Exception {
        String foreign = received().replace("/one-stop-shops/H09", "/one-stop-shops/H10");
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/dossier-events",
                shop(SHOP, "H09"),
                "application/cloudevents-batch+json",
                "[" + received() + "," + foreign + "]");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"index\":1").doesNotContain("\"index\":0");
    }

    @Test
    void inAStreamTheForeignLineIsRefused() throws Exception {
        String foreign = received().replace("/one-stop-shops/H09", "/one-stop-shops/H10");
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/dossier-events",
                shop(SHOP, "H09"),
                "application/x-ndjson",
                received() + "\n" + foreign + "\n");
        assertThat(answer.body()).contains("\"accepted\":1", "\"refused\":1", "\"NOT_ALLOWED\"");
    }

    @Test
    void aManagerSaysWhyAndTakesBackAndTellsNothingElse() throws Exception {
        String manager = issuer.token("Lan", "manager", "H09.12");
        String dossier = TestEvents.newDossier();
        String classified =
                TestEvents.event("classified", dossier, "why", "2023-10-20T01:12:00Z", "{\"cause\":\"AGENCY\"}");
        assertThat(post(manager, classified.replace(SHOP, "/dashboard")).statusCode())
                .isEqualTo(202);
        assertThat(post(manager, classified).statusCode()).isEqualTo(403);
        assertThat(post(manager, received().replace(SHOP, "/dashboard")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/rejections/summary, operator, 200",
        "GET, /api/v1/rejections/summary, auditor, 200",
        "GET, /api/v1/rejections/summary, one-stop-shop, 403",
        "GET, /api/v1/rejections/senders, manager, 403",
        "GET, /api/v1/rejections, operator, 200",
        "GET, /api/v1/rejections, province, 403",
        "GET, /api/v1/audit, auditor, 200",
        "GET, /api/v1/audit, operator, 200",
        "GET, /api/v1/audit, manager, 403",
        "POST, /api/v1/rejections/999/retry, operator, 404",
        "POST, /api/v1/rejections/999/retry, auditor, 403",
        "POST, /api/v1/rejections/999/retry, one-stop-shop, 403",
        "POST, /api/v1/rejections/999/discard?by=An&reason=wrong, operator, 404",
        "POST, /api/v1/rejections/999/discard?by=An&reason=wrong, manager, 403",
        "POST, /api/v1/dossier-events, ranking-reader, 403",
        "POST, /api/v1/dossier-events, operator, 403",
        "GET, /api/v1/elsewhere, operator, 403"
    })
    void anAddressIsForItsRoles(String method, String path, String role, int status) throws Exception {
        assertThat(send(method, path, issuer.token("An", role, "*"), EVENT, "").statusCode())
                .isEqualTo(status);
    }

    @Test
    void aShopSeesWhatBecameOfItsOwnEventsAlone() throws Exception {
        String foreign = shop("/one-stop-shops/H10", "H10");
        String dossier = TestEvents.newDossier();
        post(shop(SHOP, "H09"), TestEvents.received(dossier));
        String address = "/api/v1/dossier-events?source=" + SHOP + "&id=receipt&dossier=" + dossier;
        String nobodys = "/api/v1/dossier-events?source=/nobody&id=receipt&dossier=" + dossier;
        assertThat(get(address, foreign).body()).isEqualTo(get(nobodys, foreign).body());
        assertThat(get("/api/v1/rejections?source=" + SHOP, foreign).body()).contains("\"items\":[]");
        assertThat(get("/api/v1/rejections", foreign).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenThatIsNotGoodIsNone() throws Exception {
        JWTClaimsSet good = issuer.claims("iGate", "one-stop-shop", "H09").build();
        assertThat(post(null, received()).statusCode()).isEqualTo(401);
        assertThat(post("nonsense", received()).statusCode()).isEqualTo(401);
        assertThat(post(new PlainJWT(good).serialize(), received()).statusCode())
                .isEqualTo(401);
        assertThat(post(
                                issuer.signed(
                                        good,
                                        new RSAKeyGenerator(2048).keyID("test").generate()),
                                received())
                        .statusCode())
                .isEqualTo(401);
        for (JWTClaimsSet wrong : List.of(
                new JWTClaimsSet.Builder(good).audience("another").build(),
                new JWTClaimsSet.Builder(good).issuer("http://127.0.0.1:1").build(),
                new JWTClaimsSet.Builder(good)
                        .expirationTime(Date.from(Instant.now().minusSeconds(120)))
                        .build())) {
            assertThat(post(issuer.signed(wrong), received()).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(401);
        }
    }

    @Test
    void whoIsKnownAnswersUnderNoOtherName() throws Exception {
        HttpResponse<String> answer = send(
                "POST",
                "/api/v1/rejections/999/discard?by=Somebody&reason=wrong",
                issuer.token("An", "operator", "*"),
                EVENT,
                "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/audit", issuer.token("An", "auditor", "*")).body())
                .doesNotContain("Somebody");
    }

    /** What answers to a failure is nobody's to ask for. */
    @Test
    void everyAddressIsSomebodys() {
        assertThat(Addresses.unnamed(
                        secured,
                        secured.getBean(Rights.class).rows().stream()
                                .map(row -> row.method() + " " + row.path())
                                .toList()))
                .containsExactly("GET /error");
        assertThat(Addresses.of(secured)).contains("POST /api/v1/dossier-events", "GET /actuator");
    }
}
