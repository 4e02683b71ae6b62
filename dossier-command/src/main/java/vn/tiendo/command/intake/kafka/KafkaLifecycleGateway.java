package vn.tiendo.command.intake.kafka;

import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import vn.tiendo.feed.TracedEvent;
import vn.tiendo.feed.TracedStep;
import vn.tiendo.feed.Traces;

/** Sends events in structured mode under the key of their dossier, so that those of one dossier stay in order. */
final class KafkaLifecycleGateway implements LifecycleGateway {
    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", Envelope.mediaType().getBytes(StandardCharsets.UTF_8));

    private final Producer<byte[], byte[]> producer;
    private final LifecycleWriter writer;
    private final String topic;
    private final Traces traces;

    KafkaLifecycleGateway(Producer<byte[], byte[]> producer, LifecycleWriter writer, String topic, Traces traces) {
        this.producer = producer;
        this.writer = writer;
        this.topic = topic;
        this.traces = traces;
    }

    @Override
    public CompletableFuture<Void> send(LifecycleEvent event) {
        CompletableFuture<Void> acknowledgement = new CompletableFuture<>();
        TracedStep step = begin(event);
        try {
            producer.send(record(event, step), (_, failure) -> {
                complete(acknowledgement, failure);
                step.close();
            });
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

    /** The request that tells it is what the trace goes on from. */
    private TracedStep begin(LifecycleEvent event) {
        String parent = traces.current();
        List<TracedEvent> sampled = parent == null
                ? List.of()
                : List.of(new TracedEvent(event.dossier().value(), parent));
        return traces.begin("dossier-lifecycle send", SpanKind.PRODUCER, sampled);
    }

    private ProducerRecord<byte[], byte[]> record(LifecycleEvent event, TracedStep step) {
        byte[] key = event.dossier().value().getBytes(StandardCharsets.UTF_8);
        List<Header> headers = new ArrayList<>(List.of(CONTENT_TYPE));
        step.onward().forEach(onward -> headers.add(Traces.header(onward.parent())));
        return new ProducerRecord<>(topic, null, key, writer.structured(event), headers);
    }
}
