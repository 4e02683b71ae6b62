package vn.tiendo.query.tally.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.tally.Pace;
import vn.tiendo.query.tally.TallyOutbox;

/** Publishes folds as they come; under load several at once, so that a cell is told fewer times. */
final class Publication implements BackgroundLoop.Work {
    private final TallyContinuity continuity;
    private final TallyOutbox outbox;
    private final Producer<byte[], byte[]> producer;
    private final TallyMessages messages;
    private final Counter cells;
    private final Timer times;
    private final AtomicLong waitingFolds;
    private final Pace pace = new Pace();

    Publication(
            TallyContinuity continuity,
            TallyOutbox outbox,
            Producer<byte[], byte[]> producer,
            TallyMessages messages,
            MeterRegistry meters) {
        this.continuity = continuity;
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
    public void run(BackgroundLoop loop, int waiting) throws InterruptedException {
        for (Duration left = left(); left.isPositive() && !loop.closed(); left = left()) {
            loop.await(left);
        }
        continuity.ensure();
        waitingFolds.set(outbox.waiting());
        if (waitingFolds.get() > 0) {
            long begin = System.nanoTime();
            publish(loop);
            pace.worked(begin, System.nanoTime());
        }
    }

    private Duration left() {
        return pace.left(System.nanoTime());
    }

    private void publish(BackgroundLoop loop) {
        FoldSending sending = new FoldSending(producer, messages, loop::beats);
        times.record(() -> outbox.handOver(sending));
        cells.increment(sending.cells());
    }
}
