package vn.tiendo.bench.poison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.tiendo.bench.poison.Dose.Letter;
import vn.tiendo.contract.wire.Topics;

/** Onto the topic while the reader is paused, so that it finds all of it when it goes on. */
final class StraightToKafka implements Way {
    @Override
    public String name() {
        return "straight to Kafka";
    }

    @Override
    public void prepare(Dose dose, Installation installation) throws Exception {
        installation.pause();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        try (KafkaProducer<byte[], byte[]> producer = producer(installation.kafka())) {
            for (Letter letter : dose.letters()) {
                producer.send(record(letter), (_, refused) -> {
                    if (refused != null) {
                        failure.set(refused);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IOException("the topic does not take the records", failure.get());
        }
    }

    private static ProducerRecord<byte[], byte[]> record(Letter letter) {
        return new ProducerRecord<>(
                Topics.DOSSIER_LIFECYCLE, letter.key().getBytes(StandardCharsets.UTF_8), letter.value());
    }

    private static KafkaProducer<byte[], byte[]> producer(String kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "linger.ms", "20", "batch.size", "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Each that lies where it does not belong is sent to its place, and read there once more. */
    @Override
    public long deliver(Dose dose, Installation installation) throws Exception {
        installation.resume();
        return dose.letters().size() + dose.astray();
    }
}
