package vn.tiendo.problem.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;

/** An application that is asked and only fails, on a port of its own. */
final class FailingServer implements AutoCloseable {
    private static final Map<HttpStatus, String> REMEDIES = Map.of(
            HttpStatus.BAD_REQUEST, "Mend the address.",
            HttpStatus.NOT_FOUND, "Look elsewhere.",
            HttpStatus.METHOD_NOT_ALLOWED, "Use GET.",
            HttpStatus.NOT_ACCEPTABLE, "Accept JSON.",
            HttpStatus.CONFLICT, "Agree.",
            HttpStatus.SERVICE_UNAVAILABLE, "Wait.",
            HttpStatus.INTERNAL_SERVER_ERROR, "Tell us.");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application =
            new SpringApplicationBuilder(Parts.class).run("--server.port=0", "--spring.main.banner-mode=off");

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(ProblemConfiguration.class)
    static class Parts {
        @Bean
        Remedies remedies() {
            return (status, told) -> REMEDIES.containsKey(status) ? REMEDIES.get(status) : told;
        }

        @Bean
        ProblemAdvice problemAdvice(Remedies remedies) {
            return new QuestionAdvice(remedies);
        }

        @Bean
        FailingController failingController() {
            return new FailingController();
        }
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return client.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** What is said to a request that no client would make. */
    String getRaw(String target) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        application.close();
        client.close();
    }
}
