package vn.tiendo.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.testing.TestIssuer;

/** Only a token of the provider that is meant for this installation, and still holds, says who somebody is. */
class TokensAtTheDoorTest {
    private static final String ADDRESS = "/reports/1";
    private static TestIssuer issuer;
    private static GuardedServer server;

    @BeforeAll
    static void start() throws Exception {
        issuer = TestIssuer.start();
        server = new GuardedServer(issuer);
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.close();
    }

    private static JWTClaimsSet.Builder manager() {
        return issuer.claims("lan", "manager", "H09");
    }

    private static void assertUnknown(String token) throws Exception {
        HttpResponse<String> answer = server.get(ADDRESS, token);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"UNAUTHORIZED\"").doesNotContain("lan");
    }

    @Test
    void a_good_token_says_who_asks() throws Exception {
        HttpResponse<String> answer = server.get(ADDRESS, issuer.token("lan", "manager", "H09"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("lan");
    }

    @Test
    void without_a_token_nobody_is_let_in_but_to_what_is_open() throws Exception {
        assertUnknown("");
        assertThat(server.get("/open", "").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_for_somebody_else_is_none() throws Exception {
        assertUnknown(issuer.signed(manager().audience("another-service").build()));
        assertUnknown(issuer.signed(manager().audience(List.of()).build()));
    }

    @Test
    void a_token_that_has_expired_is_none() throws Exception {
        Instant now = Instant.now();

        assertUnknown(issuer.signed(manager()
                .issueTime(Date.from(now.minusSeconds(7_200)))
                .expirationTime(Date.from(now.minusSeconds(3_600)))
                .build()));
        assertUnknown(issuer.signed(
                manager().notBeforeTime(Date.from(now.plusSeconds(3_600))).build()));
    }

    @Test
    void a_token_of_another_key_or_of_none_is_none() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("test").generate();

        assertUnknown(issuer.signed(manager().build(), other));
        assertUnknown(new PlainJWT(manager().build()).serialize());
    }

    @Test
    void a_token_of_another_issuer_is_none() throws Exception {
        assertUnknown(
                issuer.signed(manager().issuer("https://elsewhere.example").build()));
    }

    @Test
    void who_has_no_role_for_it_is_not_let_in() throws Exception {
        assertThat(server.get(ADDRESS, issuer.token("vy", "ranking-reader", "H09"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.get(ADDRESS, issuer.token("vy", "king", "H09")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_may_read_may_not_write_for_that() throws Exception {
        assertThat(server.send("POST", ADDRESS, issuer.token("lan", "manager", "H09"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.send("POST", ADDRESS, issuer.token("binh", "province", "H09"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_parameter_of_whatever_name_is_left_to_the_application() throws Exception {
        String token = issuer.token("lan", "manager", "H09");

        assertThat(server.get(ADDRESS + "?%00=%1B&%0D%0A=1", token).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_address_that_no_row_names_is_for_nobody() throws Exception {
        assertThat(server.get("/forgotten", issuer.token("lan", "manager", "*")).statusCode())
                .isEqualTo(403);
    }
}
