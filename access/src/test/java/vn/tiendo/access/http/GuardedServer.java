package vn.tiendo.access.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.tiendo.access.CurrentCaller;
import vn.tiendo.access.Rights;
import vn.tiendo.access.Role;
import vn.tiendo.testing.TestIssuer;

/** An application with a few addresses behind the door, on a port of its own. */
final class GuardedServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;

    GuardedServer(TestIssuer issuer) {
        this.application = new SpringApplicationBuilder(Parts.class)
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        issuer.setting());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(AccessConfiguration.class)
    static class Parts {
        @Bean
        Rights rights() {
            return Rights.builder()
                    .open("/open")
                    .read("/reports/{id}", Role.MANAGER)
                    .row("POST", "/reports/{id}", Role.PROVINCE)
                    .build();
        }

        @Bean
        Answering answering(CurrentCaller caller) {
            return new Answering(caller);
        }
    }

    @RestController
    static class Answering {
        private final CurrentCaller caller;

        Answering(CurrentCaller caller) {
            this.caller = caller;
        }

        @RequestMapping(
                path = {"/reports/{id}", "/forgotten"},
                method = {RequestMethod.GET, RequestMethod.POST})
        String report() {
            return caller.now().name();
        }

        @GetMapping("/open")
        String open() {
            return "open";
        }
    }

    /** @param token sent as a bearer's; nothing where it is empty */
    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send("GET", path, token);
    }

    HttpResponse<String> send(String method, String path, String token) throws IOException, InterruptedException {
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        application.close();
        client.close();
    }
}
