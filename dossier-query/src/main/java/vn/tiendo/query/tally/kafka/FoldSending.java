package vn.tiendo.query.tally.kafka;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyMessage.CellCounted;
import vn.tiendo.contract.tally.TallyMessage.FoldComplete;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.query.tally.TallyOutbox;

/** Sends some folds: first all cells, and when they are acknowledged the end of the fold, on every partition. */
final class FoldSending implements TallyOutbox.Recipient {
    private static final int CELLS_A_STEP = 1_000;

    private final Producer<byte[], byte[]> producer;
    private final TallyMessages messages;
    private final int partitions;
    private final Runnable progress;
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
    private long cells;

    /** @param progress is told now and then that some cells were sent */
    FoldSending(Producer<byte[], byte[]> producer, TallyMessages messages, Runnable progress) {
        this.producer = producer;
        this.progress = progress;
        this.messages = messages;
        this.partitions = producer.partitionsFor(Topics.PROGRESS_TALLY).size();
    }

    /** How many cells were sent. */
    long cells() {
        return cells;
    }

    @Override
    public void take(TallyCell cell, CellCounted counted) {
        send(messages.cell(cell, counted, partitions));
        cells++;
        if (cells % CELLS_A_STEP == 0) {
            progress.run();
        }
    }

    @Override
    public void complete(FoldComplete fold) {
        awaitAcknowledgements();
        for (int partition = 0; partition < partitions; partition++) {
            send(messages.complete(fold, partition));
        }
        awaitAcknowledgements();
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record, (_, failure) -> {
            if (failure != null) {
                refusal.compareAndSet(null, failure);
            }
        });
    }

    private void awaitAcknowledgements() {
        producer.flush();
        Exception failure = refusal.get();
        if (failure != null) {
            throw new KafkaException("not acknowledged", failure);
        }
    }
}
