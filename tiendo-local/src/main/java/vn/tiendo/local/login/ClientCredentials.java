package vn.tiendo.local.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fetches the token of a program from the provider, and a new one before it expires. */
public final class ClientCredentials implements Supplier<String> {
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final URI address;
    private final String login;
    private String token = "";
    private Instant until = Instant.EPOCH;

    /** @param provider where it answers, without a slash at the end */
    public ClientCredentials(String provider, String name, String secret) {
        address = URI.create(provider + "/oauth2/token");
        login = Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(UTF_8));
    }

    /** Those of whoever fills in the sample year. */
    public static ClientCredentials ofSample(String provider, Secrets secrets) {
        String name = SamplePerson.SAMPLE.name();
        return new ClientCredentials(provider, name, secrets.of(name));
    }

    @Override
    public synchronized String get() {
        if (Instant.now().isAfter(until)) {
            JsonNode answer = fetched();
            token = answer.required("access_token").stringValue();
            until = Instant.now()
                    .plusSeconds(answer.required("expires_in").longValue())
                    .minus(EARLY);
        }
        return token;
    }

    private JsonNode fetched() {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
