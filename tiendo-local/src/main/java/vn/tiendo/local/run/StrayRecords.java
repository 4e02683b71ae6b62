package vn.tiendo.local.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.local.sample.SampleStrays.Stray;

/** Puts records on the topic past the door, which would refuse them. */
final class StrayRecords {
    private StrayRecords() {}

    /**
     * Sends them one after the other, so that those of one key arrive in this order.
     *
     * @throws IOException if the broker does not take one
     */
    static void send(String kafka, List<Stray> strays) throws IOException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Stray stray : strays) {
                producer.send(record(stray)).get();
            }
        } catch (ExecutionException refused) {
            throw new IOException("the topic does not take the strays", refused);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Stray stray) {
        return new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, bytes(stray.key()), bytes(stray.value()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
