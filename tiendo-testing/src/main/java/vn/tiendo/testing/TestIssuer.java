package vn.tiendo.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An OpenID provider on the loopback address that signs whatever a test wants, and tells its keys. */
public final class TestIssuer implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int MINUTES = 10 * 60;

    private final HttpServer server;
    private final RSAKey key;

    private TestIssuer(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    /** One that answers. */
    public static TestIssuer start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(BITS).keyID("test").generate();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        TestIssuer issuer = new TestIssuer(server, key);
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange, "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/jwks\"}".formatted(issuer.address())));
        server.start();
        return issuer;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Where it is, as its tokens name it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The setting that lets an application trust it. */
    public String setting() {
        return "--tiendo.access.issuer=" + address();
    }

    /** What a good token says, to be changed by a test before it is signed. */
    public JWTClaimsSet.Builder claims(String name, String role, String... units) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(name)
                .audience("tiendo")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(MINUTES)))
                .claim("tiendo_roles", List.of(role))
                .claim("tiendo_units", List.of(units));
    }

    /** A good token, to be sent after {@code Bearer }. */
    public String token(String name, String role, String... units) {
        return signed(claims(name, role, units).build());
    }

    /** A token that says this. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** A token that says this, and of what type it is. */
    public String signed(JWTClaimsSet claims, JOSEObjectType type) {
        return signed(header().type(type).build(), claims, key);
    }

    /** A token that says this, signed by a key that may be another one. */
    public String signed(JWTClaimsSet claims, RSAKey by) {
        return signed(header().build(), claims, by);
    }

    private JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
