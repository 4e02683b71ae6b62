package vn.tiendo.faults.fault;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Whoever writes a topic sends its last records once more, as after an acknowledgement that was lost. */
record Repeated(String topic) implements Fault {
    private static final int MOST = 300;

    @Override
    public void inflict(Scene scene) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = scene.site().topics().last(topic, MOST);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", scene.site().broker().address(), "acks", "all");
        int from = Math.max(0, records.size() - scene.dice().nextInt(1, MOST));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> record : records.subList(from, records.size())) {
                producer.send(new ProducerRecord<>(
                        topic, record.partition(), record.key(), record.value(), record.headers()));
            }
            producer.flush();
        }
    }

    @Override
    public void lift(Scene scene) {
        // a repeat cannot be taken back
    }
}
