package vn.tiendo.bench.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.local.sample.SampleCommand;

/** The events that all contestants read, on a topic of their own product's name. */
final class LifecycleTopic {
    /** As many as a local installation has. */
    private static final int PARTITIONS = 6;

    private static final String SUBJECT = "\"subject\":\"";

    private LifecycleTopic() {}

    /** Makes the topic and puts this many made-up events on it, each under the code of its dossier. */
    static void fill(String kafka, int events) throws IOException, InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(Topics.DOSSIER_LIFECYCLE, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka);
                Lines lines = new Lines(producer, failure)) {
            SampleCommand.write(events, LocalDate.now(ZoneOffset.UTC), lines);
        }
        if (failure.get() != null) {
            throw new IOException("the topic does not take the events", failure.get());
        }
    }

    /** The partitions of one of several readers. */
    static List<TopicPartition> share(int reader, int readers) {
        return IntStream.range(0, PARTITIONS)
                .filter(partition -> partition % readers == reader)
                .mapToObj(partition -> new TopicPartition(Topics.DOSSIER_LIFECYCLE, partition))
                .toList();
    }

    /** Reads some partitions from their beginning, 500 records at most at once. */
    static KafkaConsumer<byte[], byte[]> reader(String kafka, List<TopicPartition> partitions) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "max.poll.records", "500", "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private static KafkaProducer<byte[], byte[]> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "20", "batch.size", "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends each line that is written to it. */
    private static final class Lines extends ByteArrayOutputStream {
        private final KafkaProducer<byte[], byte[]> producer;
        private final AtomicReference<@Nullable Exception> failure;

        Lines(KafkaProducer<byte[], byte[]> producer, AtomicReference<@Nullable Exception> failure) {
            this.producer = producer;
            this.failure = failure;
        }

        @Override
        public synchronized void write(int character) {
            if (character != '\n') {
                super.write(character);
                return;
            }
            byte[] line = toByteArray();
            byte[] key = dossier(line).getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, key, line), (_, refused) -> {
                if (refused != null) {
                    failure.set(refused);
                }
            });
            reset();
        }
    }

    private static String dossier(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        int begin = text.indexOf(SUBJECT) + SUBJECT.length();
        return text.substring(begin, text.indexOf('"', begin));
    }
}
