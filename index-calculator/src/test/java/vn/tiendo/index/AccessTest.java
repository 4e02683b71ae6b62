package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Role;
import vn.tiendo.testing.Addresses;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;
import vn.tiendo.testing.TestIssuer;

/** Who may read scores, and who may tell, publish and replay them. */
class AccessTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SCORES = "/api/v1/component-scores/2023-10-29";
    private static TestIssuer issuer;
    private static ConfigurableApplicationContext secured;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        RunningIndex.makeTopicsAnew();
        issuer = TestIssuer.start();
        secured = IndexCalculator.start(
                "--server.port=0",
                "--spring.datasource.url=" + TestDatabase.create().url(),
                "--spring.kafka.bootstrap-servers=" + TestBroker.address(),
                "--spring.jmx.enabled=false",
                "--tiendo.kafka.replicas=1",
                "--tiendo.kafka.min-in-sync=1",
                issuer.setting());
    }

    @AfterAll
    static void stop() {
        secured.close();
        issuer.close();
    }

    private static HttpResponse<String> send(String method, String path, @Nullable String token, String body)
            throws IOException, InterruptedException {
        String port = secured.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Everybody else is told 403, and who shows no token 401. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/ranking, RANKING_READER MANAGER PROVINCE OPERATOR AUDITOR",
        "GET, /api/v1/provinces/H09/index, RANKING_READER MANAGER PROVINCE OPERATOR AUDITOR",
        "GET, /api/v1/provinces/H09/what-if, RANKING_READER MANAGER PROVINCE OPERATOR AUDITOR",
        "GET, /api/v1/index-766, RANKING_READER MANAGER PROVINCE OPERATOR AUDITOR",
        "GET, /api/v1/publications, RANKING_READER MANAGER PROVINCE OPERATOR AUDITOR",
        "GET, /api/v1/component-scores/2023-10-29, RANKING_READER MANAGER PROVINCE OPERATOR AUDITOR",
        "PUT, /api/v1/component-scores/2023-10-29, OPERATOR",
        "DELETE, /api/v1/component-scores/2023-10-29/H09/transparency, OPERATOR",
        "POST, /api/v1/publications, OPERATOR",
        "POST, /api/v1/publications/replays, OPERATOR",
        "GET, /api/v1/audit, OPERATOR AUDITOR",
        "GET, /actuator/metrics, OPERATOR"
    })
    void anAddressIsForItsRoles(String method, String path, String roles) throws Exception {
        assertThat(send(method, path, null, "").statusCode()).isEqualTo(401);
        for (Role role : Role.values()) {
            int status = send(method, path, issuer.token("An", role.claim(), "H09"), "")
                    .statusCode();
            if (Arrays.asList(roles.split(" ")).contains(role.name())) {
                assertThat(status).as("%s %s", role, path).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as("%s %s", role, path).isEqualTo(403);
            }
        }
    }

    @Test
    void whoIsKnownTellsScoresUnderNoOtherName() throws Exception {
        HttpResponse<String> told = send("PUT", SCORES + "?by=Somebody", issuer.token("An", "operator", "*"), "");
        assertThat(told.statusCode()).isBetween(400, 499);
        HttpResponse<String> put = send(
                "PUT",
                SCORES,
                issuer.token("An", "operator", "*"),
                "{\"by\":\"Somebody\",\"items\":[{\"province\":\"H09\",\"transparency\":10}]}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        assertThat(send("GET", SCORES + "/versions", issuer.token("An", "auditor", "*"), "")
                        .body())
                .contains("\"An\"")
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
        assertThat(Addresses.of(secured)).contains("POST /api/v1/publications", "GET /actuator");
    }
}
