package vn.tiendo.query.stream.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.query.stream.Audience;

/** Streams of events over HTTP. */
@Configuration(proxyBeanMethods = false)
class StreamHttpConfiguration {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofMillis(250);

    @Bean
    Audience audience(@Value("${tiendo.stream.clients}") int most, MeterRegistry meters) {
        Audience audience = new Audience(most);
        Gauge.builder("tiendo.stream.clients", audience, Audience::size)
                .description("clients that watch figures")
                .register(meters);
        return audience;
    }

    @Bean
    StreamController streamController(Audience audience, MeterRegistry meters) {
        Counter told = Counter.builder("tiendo.stream.events")
                .description("events that clients were told")
                .register(meters);
        return new StreamController(audience, new Tellings(audience, HEARTBEAT, REST, told));
    }

    @Bean
    EndOfStreams endOfStreams(Audience audience) {
        return new EndOfStreams(audience);
    }
}
