package vn.tiendo.query.classification.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.query.classification.LifecycleGateway;
import vn.tiendo.query.classification.NotAcknowledged;

/** Sends events in structured mode under the key of their dossier, so that those of one dossier stay in order. */
final class KafkaLifecycleGateway implements LifecycleGateway, AutoCloseable {
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(1);
    private static final Header CONTENT_TYPE =
            new RecordHeader("content-type", Envelope.mediaType().getBytes(UTF_8));
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(Fact.class, KindInTheType.class)
            .build()
            .writerFor(new TypeReference<Envelope<Fact>>() {});

    private final Producer<byte[], byte[]> producer;

    KafkaLifecycleGateway(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** The type of the event names the kind, so the data does not. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface KindInTheType {}

    @Override
    public void send(List<LifecycleEvent> events) {
        try {
            List<Future<RecordMetadata>> underWay =
                    events.stream().map(event -> producer.send(record(event))).toList();
            producer.flush();
            for (Future<RecordMetadata> sent : underWay) {
                sent.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledged(e);
        } catch (ExecutionException | KafkaException | IllegalStateException e) {
            throw new NotAcknowledged(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(LifecycleEvent event) {
        String type = WireType.lifecycle(event.fact().kind());
        Envelope<Fact> envelope =
                Envelope.of(event.id(), event.source(), type, event.dossier().value(), event.time(), event.fact());
        byte[] key = event.dossier().value().getBytes(UTF_8);
        byte[] value = JSON.writeValueAsBytes(envelope);
        return new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, null, key, value, List.of(CONTENT_TYPE));
    }

    /** Sends what is still waiting, for a moment: nobody is told that it arrived. */
    @Override
    public void close() {
        producer.close(PATIENCE_AT_THE_END);
    }
}
