package vn.tiendo.access.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Role;

/** A server of one address, which says the name of who asks. */
final class TokenServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;

    TokenServer(String... settings) {
        application = new SpringApplicationBuilder(Parts.class)
                .properties("server.address=127.0.0.1", "server.port=0", "spring.jmx.enabled=false")
                .run(settings);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(AccessConfiguration.class)
    static class Parts {
        @Bean
        Rights rights() {
            return Rights.builder().read("/name", Role.MANAGER).build();
        }

        @Bean
        Names names(CurrentCaller caller) {
            return new Names(caller);
        }
    }

    @RestController
    record Names(CurrentCaller caller) {
        @GetMapping("/name")
        String name() {
            return caller.now().name();
        }
    }

    /** The port that it was given, or chose. */
    int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** What is answered to who shows no token. */
    HttpResponse<String> ask() throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/name"))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What is answered to who shows a token. */
    HttpResponse<String> ask(String token) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/name"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        application.close();
        client.close();
    }
}
