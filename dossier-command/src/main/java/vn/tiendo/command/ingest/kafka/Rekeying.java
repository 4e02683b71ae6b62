package vn.tiendo.command.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.Traces;

/** Sends events of one batch that do not lie where their dossier's events belong to their place, once each. */
final class Rekeying {
    /** Marks what was sent again. It is taken where it lies then, even if it lies wrong again. */
    private static final String HEADER = "tiendo-rekeyed";

    private static final byte[] ONCE = {'1'};
    private static final byte[] MEDIA_TYPE = Envelope.mediaType().getBytes(StandardCharsets.UTF_8);
    private static final long PATIENCE_SECONDS = 30;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final LifecycleWriter writer;
    private final int partitions;
    private final List<CompletableFuture<?>> sent = new ArrayList<>();

    Rekeying(KafkaOperations<byte[], byte[]> kafka, LifecycleWriter writer, int partitions) {
        this.kafka = kafka;
        this.writer = writer;
        this.partitions = partitions;
    }

    boolean isMisplaced(ConsumerRecord<byte[], byte[]> record, DossierCode dossier) {
        byte[] key = key(dossier);
        return record.headers().lastHeader(HEADER) == null
                && (!Arrays.equals(record.key(), key)
                        || record.partition() != KafkaLifecyclePartitions.of(key, partitions));
    }

    /** @param trace where its trace goes on, if it is sampled */
    void send(LifecycleEvent event, @Nullable String trace) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, key(event.dossier()), writer.structured(event));
        record.headers().add("content-type", MEDIA_TYPE).add(HEADER, ONCE);
        if (trace != null) {
            record.headers().add(Traces.header(trace));
        }
        sent.add(kafka.send(record));
    }

    /** Returns once all are acknowledged, or throws. */
    void await() {
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    int count() {
        return sent.size();
    }

    private static byte[] key(DossierCode dossier) {
        return dossier.value().getBytes(StandardCharsets.UTF_8);
    }
}
