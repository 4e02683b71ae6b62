package vn.tiendo.query.tally.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;

/** Records of {@code progress-tally}: all cells of a province lie on one partition. */
final class TallyMessages {
    private static final String SOURCE = "/tiendo/dossier-query";
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writerFor(Envelope.class);

    private final InstantSource clock;

    TallyMessages(InstantSource clock) {
        this.clock = clock;
    }

    ProducerRecord<byte[], byte[]> cell(TallyCell cell, CellCounted counted, int partitions) {
        int partition = partition(cell.unit(), partitions);
        return record(partition, WireType.TALLY_CELL, cell.key(), counted);
    }

    ProducerRecord<byte[], byte[]> complete(FoldComplete fold, int partition) {
        return record(partition, WireType.FOLD_COMPLETE, TallyMessage.FOLD_COMPLETE_KEY, fold);
    }

    /** As Kafka's own partitioner would place the code of the province. */
    static int partition(AgencyCode unit, int partitions) {
        return BuiltInPartitioner.partitionForKey(unit.province().value().getBytes(UTF_8), partitions);
    }

    private ProducerRecord<byte[], byte[]> record(int partition, String type, String key, TallyMessage message) {
        Instant now = clock.instant();
        Envelope<TallyMessage> envelope = Envelope.of(key + "/" + message.fold(), SOURCE, type, key, now, message);
        byte[] value = JSON.writeValueAsBytes(envelope);
        Header contentType =
                new RecordHeader("content-type", Envelope.mediaType().getBytes(UTF_8));
        return new ProducerRecord<>(Topics.PROGRESS_TALLY, partition, key.getBytes(UTF_8), value, List.of(contentType));
    }
}
