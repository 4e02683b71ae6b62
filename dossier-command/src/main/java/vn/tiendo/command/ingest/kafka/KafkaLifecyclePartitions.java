package vn.tiendo.command.ingest.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.springframework.kafka.core.KafkaOperations;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.wire.Topics;

/** Partitions as Kafka's own producers choose them by key: murmur2 of its bytes. */
final class KafkaLifecyclePartitions implements LifecyclePartitions {
    private final KafkaOperations<byte[], byte[]> kafka;

    KafkaLifecyclePartitions(KafkaOperations<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** From the producer's metadata, which it keeps fresh. */
    @Override
    public int count() {
        return kafka.partitionsFor(Topics.DOSSIER_LIFECYCLE).size();
    }

    @Override
    public int of(DossierCode dossier) {
        return of(dossier.value().getBytes(StandardCharsets.UTF_8), count());
    }

    static int of(byte[] key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
