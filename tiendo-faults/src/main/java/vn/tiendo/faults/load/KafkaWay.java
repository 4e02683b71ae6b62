package vn.tiendo.faults.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.contract.wire.Topics;

/** As one-stop shops send: records that wait for the acknowledgement of all replicas. */
public final class KafkaWay implements Way {
    private final KafkaProducer<byte[], byte[]> producer;
    private final UnaryOperator<String> key;

    /** As records should be: the key is the code of the dossier. */
    KafkaWay(String brokers) {
        this(brokers, dossier -> dossier);
    }

    /** @param key of the record of a dossier */
    public KafkaWay(String brokers, UnaryOperator<String> key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", brokers,
                "acks", "all",
                "request.timeout.ms", 5_000,
                "delivery.timeout.ms", 10_000,
                "max.block.ms", 3_000);
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.key = key;
    }

    @Override
    public int tell(List<String> lines) throws InterruptedException {
        List<Future<RecordMetadata>> sends = lines.stream().map(this::send).toList();
        int kept = 0;
        try {
            for (Future<RecordMetadata> send : sends) {
                send.get();
                kept++;
            }
        } catch (ExecutionException refused) {
            return kept; // what lies behind may be kept too, which nobody promised
        }
        return kept;
    }

    private Future<RecordMetadata> send(String line) {
        byte[] place = key.apply(Told.of(line).dossier()).getBytes(UTF_8);
        return producer.send(new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, place, line.getBytes(UTF_8)));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
