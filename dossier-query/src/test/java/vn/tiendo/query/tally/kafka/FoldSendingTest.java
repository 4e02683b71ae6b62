package vn.tiendo.query.tally.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Topics;

/** What a broker does that cannot keep what it was sent; a real one does so at no moment that a test could choose. */
class FoldSendingTest {
    private static final TallyCell CELL = TallyCell.ofKey("PORTAL_766/H09/2023-10/2023-10-02/NONE/IN_TERM");
    private static final FoldComplete FOLD = new FoldComplete(7, 100, Instant.parse("2023-10-02T02:00:00Z"));

    @Test
    void aFoldOfWhichACellDidNotArriveIsNotToldToBeComplete() {
        Broker broker = new Broker(true);
        FoldSending sending = sending(broker);
        sending.take(CELL, new CellCounted(3, 7));

        assertThatThrownBy(() -> sending.complete(FOLD)).isInstanceOf(KafkaException.class);

        assertThat(broker.keys()).containsExactly(CELL.key());
    }

    @Test
    void aFoldThatArrivedIsToldToEveryPartition() {
        Broker broker = new Broker(false);
        FoldSending sending = sending(broker);
        sending.take(CELL, new CellCounted(3, 7));

        sending.complete(FOLD);

        assertThat(broker.keys())
                .containsExactly(CELL.key(), TallyMessage.FOLD_COMPLETE_KEY, TallyMessage.FOLD_COMPLETE_KEY);
    }

    private static FoldSending sending(Broker broker) {
        return new FoldSending(broker, new TallyMessages(InstantSource.system()), () -> {});
    }

    /** Has two partitions; refuses, where it does, everything that is flushed. */
    private static final class Broker extends MockProducer<byte[], byte[]> {
        private static final Node NODE = new Node(0, "localhost", 9092);

        private final boolean refuses;

        Broker(boolean refuses) {
            super(cluster(), false, null, new ByteArraySerializer(), new ByteArraySerializer());
            this.refuses = refuses;
        }

        private static Cluster cluster() {
            Node[] replicas = {NODE};
            List<PartitionInfo> partitions = IntStream.range(0, 2)
                    .mapToObj(number -> new PartitionInfo(Topics.PROGRESS_TALLY, number, NODE, replicas, replicas))
                    .toList();
            return new Cluster("here", List.of(NODE), partitions, Set.of(), Set.of());
        }

        @Override
        public synchronized void flush() {
            boolean waiting = true;
            while (waiting) {
                waiting = refuses ? errorNext(new NotEnoughReplicasException("away")) : completeNext();
            }
        }

        List<String> keys() {
            return history().stream()
                    .map(record -> new String(Objects.requireNonNull(record.key()), UTF_8))
                    .toList();
        }
    }
}
