package vn.tiendo.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.testing.TestIssuer;

/** What comes of a provider that is away, and of tokens as different providers write them. */
class ProviderTest {
    private static void assertTryLater(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("OpenID provider");
    }

    /** The application was started without it, too. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/jwks"})
    void aProviderThatIsAwayIsWaitedFor(String keys) throws Exception {
        TestIssuer issuer = TestIssuer.start();
        String token = issuer.token("lan", "manager", "H09");
        issuer.close();
        String jwks = keys.isEmpty() ? "" : issuer.address() + keys;

        try (TokenServer server = new TokenServer(issuer.setting(), "--tiendo.access.jwks=" + jwks)) {
            assertTryLater(server.ask(token));
            assertTryLater(server.ask(token));
        }
    }

    @Test
    void whatIsNoTokenIsRefusedWithoutAskingTheProvider() throws Exception {
        try (TokenServer server = new TokenServer(
                "--tiendo.access.issuer=http://127.0.0.1:1", "--tiendo.access.jwks=http://127.0.0.1:1/jwks")) {
            assertThat(server.ask("nonsense").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void anAccessTokenMayCallItselfOne(String type) throws Exception {
        try (TestIssuer issuer = TestIssuer.start();
                TokenServer server = new TokenServer(issuer.setting())) {
            JWTClaimsSet good = issuer.claims("lan", "manager", "H09").build();

            assertThat(server.ask(issuer.signed(good, new JOSEObjectType(type))).body())
                    .isEqualTo("lan");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt"})
    void whatIsSignedForSomethingElseIsNoAccessToken(String type) throws Exception {
        try (TestIssuer issuer = TestIssuer.start();
                TokenServer server = new TokenServer(issuer.setting())) {
            JWTClaimsSet good = issuer.claims("lan", "manager", "H09").build();

            assertThat(server.ask(issuer.signed(good, new JOSEObjectType(type))).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDoWithIt() throws Exception {
        try (TestIssuer issuer = TestIssuer.start();
                TokenServer server = new TokenServer(issuer.setting())) {
            for (HttpResponse<String> answer :
                    List.of(server.ask(), server.ask(issuer.token("lan", "manager", "H09")))) {
                assertThat(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .contains("default-src 'self'", "frame-ancestors 'none'");
                assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                        .contains("nosniff");
                assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
                assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
            }
        }
    }

    @Test
    void aTokenThatNeverExpiresIsNone() throws Exception {
        try (TestIssuer issuer = TestIssuer.start();
                TokenServer server = new TokenServer(issuer.setting())) {
            JWTClaimsSet forEver =
                    issuer.claims("lan", "manager", "H09").expirationTime(null).build();

            assertThat(server.ask(issuer.signed(forEver)).statusCode()).isEqualTo(401);
        }
    }
}
