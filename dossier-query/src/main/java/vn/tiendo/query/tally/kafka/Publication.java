package vn.tiendo.query.tally.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import vn.tiendo.query.tally.BackgroundLoop;
import vn.tiendo.query.tally.TallyOutbox;

/** Publishes folds as they come. */
final class Publication implements BackgroundLoop.Work {
    private final TallyOutbox outbox;
    private final Producer<byte[], byte[]> producer;
    private final TallyMessages messages;
    private final Counter cells;
    private final Timer times;
    private final AtomicLong waitingFolds;

    Publication(TallyOutbox outbox, Producer<byte[], byte[]> producer, TallyMessages messages, MeterRegistry meters) {
        this.outbox = outbox;
        this.producer = producer;
        this.messages = messages;
        this.cells = Counter.builder("tiendo.tally.published.cells")
                .description("cells sent to progress-tally")
                .register(meters);
        this.times = Timer.builder("tiendo.tally.publish.time")
                .description("time to send some folds and have them acknowledged")
                .register(meters);
        this.waitingFolds = meters.gauge("tiendo.tally.outbox.folds", new AtomicLong());
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        boolean more = true;
        while (more) {
            waitingFolds.set(outbox.waiting());
            more = waitingFolds.get() > 0 && publish();
        }
    }

    private boolean publish() {
        FoldSending sending = new FoldSending(producer, messages);
        boolean some = Boolean.TRUE.equals(times.record(() -> outbox.handOver(sending)));
        cells.increment(sending.cells());
        return some;
    }
}
