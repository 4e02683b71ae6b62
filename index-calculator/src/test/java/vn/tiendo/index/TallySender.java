package vn.tiendo.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.testing.TestBroker;

/** Tells folds on {@code progress-tally} as the read side does. */
final class TallySender implements AutoCloseable {
    static final int PARTITIONS = 3;
    private static final String SOURCE = "/tiendo/dossier-query";

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()),
            new StringSerializer(),
            new StringSerializer());

    /** A cell by its key, such as {@code PORTAL_766/H01/2026-11/2026-11-05/NONE/IN_TERM}. */
    void count(String key, long count, long fold) {
        TallyMessage told = new CellCounted(count, fold);
        await(List.of(send(partition(key), key, WireType.TALLY_CELL, told)));
    }

    /** Tells one partition that a fold is complete; its position is ten times its number. */
    void complete(int partition, long fold, Instant through) {
        TallyMessage told = new FoldComplete(fold, fold * 10, through);
        await(List.of(send(partition, TallyMessage.FOLD_COMPLETE_KEY, WireType.FOLD_COMPLETE, told)));
    }

    /** Tells every partition that a fold is complete. */
    void complete(long fold, Instant through) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            complete(partition, fold, through);
        }
    }

    void sendRaw(int partition, String key, String value) {
        await(List.of(producer.send(new ProducerRecord<>(Topics.PROGRESS_TALLY, partition, key, value))));
    }

    static int partition(String key) {
        return Math.floorMod(key.split("/")[1].split("\\.")[0].hashCode(), PARTITIONS);
    }

    private Future<RecordMetadata> send(int partition, String key, String type, TallyMessage told) {
        Envelope<TallyMessage> envelope = Envelope.of(key + "/" + told.fold(), SOURCE, type, key, Instant.now(), told);
        return producer.send(
                new ProducerRecord<>(Topics.PROGRESS_TALLY, partition, key, json.writeValueAsString(envelope)));
    }

    private static void await(List<Future<RecordMetadata>> arrivals) {
        try {
            for (Future<RecordMetadata> arrival : new ArrayList<>(arrivals)) {
                arrival.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
