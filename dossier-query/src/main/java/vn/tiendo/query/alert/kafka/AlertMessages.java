package vn.tiendo.query.alert.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.query.alert.AlertEvent;
import vn.tiendo.query.alert.DecidedAlert;

/** Records of {@code dossier-alerts}: those of a unit lie on one partition, in their order. */
final class AlertMessages {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writerFor(Envelope.class);

    private AlertMessages() {}

    static ProducerRecord<byte[], byte[]> of(DecidedAlert decided) {
        return new ProducerRecord<>(
                Topics.DOSSIER_ALERTS,
                null,
                decided.alert().unit().value().getBytes(UTF_8),
                JSON.writeValueAsBytes(AlertEvent.of(decided)),
                List.of(new RecordHeader("content-type", Envelope.mediaType().getBytes(UTF_8))));
    }
}
