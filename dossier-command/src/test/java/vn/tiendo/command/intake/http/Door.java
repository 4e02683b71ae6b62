package vn.tiendo.command.intake.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.command.intake.RefusedLine;
import vn.tiendo.command.intake.RejectionSink;
import vn.tiendo.command.intake.kafka.TestLane;

/** The real door on a port of its own, in front of a real gateway; rejections are only noted. */
final class Door implements AutoCloseable {
    static final String EVENT = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String STREAM = "application/x-ndjson";

    private final HttpClient client = HttpClient.newHttpClient();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<RefusedLine> rejections = new CopyOnWriteArrayList<>();
    private final TestLane lane;
    private final ServletWebServerApplicationContext application;

    private Door(TestLane lane, String... settings) {
        this.lane = lane;
        this.application = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Parts.class)
                .properties("spring.config.name=dossier-command", "spring.main.banner-mode=off")
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(MeterRegistry.class, () -> meters);
                    beans.registerBean(Clock.class, Clock::systemUTC);
                    beans.registerBean(RejectionSink.class, () -> this::note);
                    beans.registerBean(
                            LifecycleGateway.class, () -> lane.gateway(beans.getBean(LifecycleWriter.class)));
                })
                .run(settings);
    }

    /** @param settings that win over those of the product, as {@code --name=value} */
    static Door before(TestLane lane, String... settings) {
        return new Door(
                lane,
                Stream.concat(Stream.of("--server.port=0"), Stream.of(settings)).toArray(String[]::new));
    }

    private CompletableFuture<Void> note(RefusedLine line) {
        rejections.add(line);
        return CompletableFuture.completedFuture(null);
    }

    List<RefusedLine> rejections() {
        return rejections;
    }

    MeterRegistry meters() {
        return meters;
    }

    int port() {
        return Objects.requireNonNull(application.getWebServer()).getPort();
    }

    Answer post(String mediaType, String body) {
        return post(mediaType, body, Map.of());
    }

    Answer post(String mediaType, String body, Map<String, String> headers) {
        return post(mediaType, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8), headers);
    }

    Answer post(String mediaType, HttpRequest.BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request =
                request("/api/v1/dossier-events").POST(body).header("Content-Type", mediaType);
        headers.forEach(request::header);
        return send(request.build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        application.close();
        lane.close();
        client.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        PropertyPlaceholderAutoConfiguration.class
    })
    @ComponentScan({"vn.tiendo.command.http", "vn.tiendo.command.intake.http", "vn.tiendo.command.intake.json"})
    static class Parts {}
}
