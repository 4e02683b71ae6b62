package vn.tiendo.command.intake.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.command.intake.NotAcknowledged;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;

/** Sends events in structured mode under the key of their dossier, so that those of one dossier stay in order. */
final class KafkaLifecycleGateway implements LifecycleGateway {
    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", Envelope.mediaType().getBytes(StandardCharsets.UTF_8));

    private final Producer<byte[], byte[]> producer;
    private final LifecycleWriter writer;
    private final String topic;

    KafkaLifecycleGateway(Producer<byte[], byte[]> producer, LifecycleWriter writer, String topic) {
        this.producer = producer;
        this.writer = writer;
        this.topic = topic;
    }

    @Override
    public CompletableFuture<Void> send(LifecycleEvent event) {
        CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
        try {
            producer.send(record(event), (_, failure) -> complete(acknowledgement, failure));
        } catch (KafkaException | IllegalStateException closedOrInterrupted) {
            complete(acknowledgement, closedOrInterrupted);
        }
        return acknowledgement;
    }

    private static void complete(CompletableFuture<Void> acknowledgement, @Nullable Exception failure) {
        if (failure == null) {
            acknowledgement.complete(null);
        } else {
            acknowledgement.completeExceptionally(new NotAcknowledged(failure));
        }
    }

    private ProducerRecord<byte[], byte[]> record(LifecycleEvent event) {
        byte[] key = event.dossier().value().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, null, key, writer.structured(event), List.of(CONTENT_TYPE));
    }
}
