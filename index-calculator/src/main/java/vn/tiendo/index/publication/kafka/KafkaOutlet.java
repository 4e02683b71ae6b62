package vn.tiendo.index.publication.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.publication.Outlet;
import vn.tiendo.index.publication.Publication;

/** Sends publications as CloudEvents in structured form. */
final class KafkaOutlet implements Outlet {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] MEDIA_TYPE = Envelope.mediaType().getBytes(StandardCharsets.UTF_8);

    /** A reader can pass over what it has without reading the message. */
    private static final String SEQUENCE = "sequence";

    private final KafkaTemplate<String, String> kafka;
    private final MeterRegistry meters;

    KafkaOutlet(KafkaTemplate<String, String> kafka, MeterRegistry meters) {
        this.kafka = kafka;
        this.meters = meters;
        List.of(Topics.PROVINCE_PROGRESS_INDEX, Topics.PROVINCE_RANKING, Topics.PROVINCE_INDEX_766)
                .forEach(this::sent);
    }

    private Counter sent(String topic) {
        return Counter.builder("tiendo.index.publications")
                .description("rankings and scores sent")
                .tag("topic", topic)
                .register(meters);
    }

    @Override
    public void send(List<Publication> publications) {
        await(CompletableFuture.allOf(publications.stream()
                .map(publication -> kafka.send(message(publication)))
                .toArray(CompletableFuture[]::new)));
        publications.forEach(publication -> sent(publication.topic()).increment());
    }

    private static ProducerRecord<String, String> message(Publication publication) {
        ProducerRecord<String, String> message =
                new ProducerRecord<>(publication.topic(), publication.key(), publication.message());
        message.headers().add("content-type", MEDIA_TYPE);
        message.headers().add(SEQUENCE, Long.toString(publication.sequence()).getBytes(StandardCharsets.UTF_8));
        return message;
    }

    private static void await(CompletableFuture<Void> arrival) {
        try {
            arrival.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while publications were on their way", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("publications may not have arrived", e);
        }
    }
}
