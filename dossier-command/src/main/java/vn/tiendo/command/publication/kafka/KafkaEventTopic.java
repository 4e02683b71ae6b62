package vn.tiendo.command.publication.kafka;

import io.opentelemetry.api.trace.SpanKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.eventstore.EventTraces.EventTrace;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.command.publication.EventTopic;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.feed.TracedEvent;
import vn.tiendo.feed.TracedStep;
import vn.tiendo.feed.Traces;

/** Sends to {@code dossier-events} and waits for all acknowledgements of what was sent together. */
final class KafkaEventTopic implements EventTopic, AutoCloseable {
    private static final String SUBJECT_OF_POSITIONS = "event-store";
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(1);
    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", Envelope.mediaType().getBytes(StandardCharsets.UTF_8));

    private final Producer<byte[], byte[]> producer;
    private final JsonMapper json;
    private final Clock clock;
    private final Traces traces;
    private final EventTraces underWay;

    KafkaEventTopic(
            Producer<byte[], byte[]> producer, JsonMapper json, Clock clock, Traces traces, EventTraces underWay) {
        this.producer = producer;
        this.json = json;
        this.clock = clock;
        this.traces = traces;
        this.underWay = underWay;
    }

    @Override
    public void send(List<StoredEvent> events) {
        List<EventTrace> sampled = underWay.take(events);
        TracedStep step = traces.begin(
                "dossier-events send",
                SpanKind.PRODUCER,
                sampled.stream()
                        .map(trace -> new TracedEvent(trace.dossier(), trace.parent()))
                        .toList());
        step.run(() -> send(events, onward(sampled, step)));
    }

    private void send(List<StoredEvent> events, Map<String, String> onward) {
        List<Future<RecordMetadata>> sends = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            byte[] key = event.dossier().getBytes(StandardCharsets.US_ASCII);
            ProducerRecord<byte[], byte[]> record = record(null, key, EnvelopeBytes.of(event));
            String trace = onward.isEmpty() ? null : onward.get(name(event.dossier(), event.sequence()));
            if (trace != null) {
                record.headers().add(Traces.header(trace));
            }
            sends.add(producer.send(record));
        }
        await(sends);
    }

    /** Where traces go on, by the names of their events. */
    private static Map<String, String> onward(List<EventTrace> sampled, TracedStep step) {
        Map<String, String> onward = new HashMap<>();
        for (int i = 0; i < sampled.size(); i++) {
            EventTrace event = sampled.get(i);
            onward.put(
                    name(event.dossier(), event.sequence()),
                    step.onward().get(i).parent());
        }
        return onward;
    }

    private static String name(String dossier, long sequence) {
        return dossier + '/' + sequence;
    }

    @Override
    public void tell(PositionTold position) {
        byte[] value = json.writeValueAsBytes(Envelope.of(
                UUID.randomUUID().toString(),
                EnvelopeBytes.SOURCE,
                WireType.POSITION_TOLD,
                SUBJECT_OF_POSITIONS,
                clock.instant(),
                position));
        await(producer.partitionsFor(Topics.DOSSIER_EVENTS).stream()
                .map(partition -> producer.send(record(partition.partition(), null, value)))
                .toList());
    }

    private static ProducerRecord<byte[], byte[]> record(
            @Nullable Integer partition, byte @Nullable [] key, byte[] value) {
        return new ProducerRecord<>(Topics.DOSSIER_EVENTS, partition, key, value, List.of(CONTENT_TYPE));
    }

    private void await(List<Future<RecordMetadata>> sends) {
        producer.flush();
        try {
            for (Future<RecordMetadata> send : sends) {
                send.get();
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("dossier-events did not acknowledge", e.getCause());
        }
    }

    /** What was sent was waited for by whoever sent it; what is left is sent again after the next start. */
    @Override
    public void close() {
        producer.close(PATIENCE_AT_THE_END);
    }
}
