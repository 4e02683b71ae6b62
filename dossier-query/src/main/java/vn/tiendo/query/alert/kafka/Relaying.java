package vn.tiendo.query.alert.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.AlertOutbox;
import vn.tiendo.query.alert.DecidedAlert;

/** Sends alerts as they are decided, and waits for all acknowledgements of a batch: what is sent again has the same id. */
final class Relaying implements BackgroundLoop.Work {
    private static final int BATCH = 1_000;

    private final AlertOutbox outbox;
    private final Producer<byte[], byte[]> producer;
    private final Counter relayed;
    private final AtomicLong waiting = new AtomicLong();

    Relaying(AlertOutbox outbox, Producer<byte[], byte[]> producer, MeterRegistry meters) {
        this.outbox = outbox;
        this.producer = producer;
        this.relayed = Counter.builder("tiendo.alerts.relayed")
                .description("alerts sent to dossier-alerts")
                .register(meters);
        Gauge.builder("tiendo.alerts.waiting", waiting, AtomicLong::doubleValue)
                .description("alerts that the topic does not have yet, or webhooks that do not take theirs")
                .tag("state", "relay")
                .register(meters);
    }

    @Override
    public void run(BackgroundLoop loop, int more) {
        waiting.set(outbox.waiting());
        for (int sent = BATCH; sent == BATCH && waiting.get() > 0 && !loop.closed(); ) {
            sent = outbox.handOver(BATCH, this::send);
            relayed.increment(sent);
            loop.beats();
        }
        waiting.set(outbox.waiting());
    }

    /** @throws KafkaException if one of them is not acknowledged */
    void send(List<DecidedAlert> alerts) {
        AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
        alerts.forEach(alert -> producer.send(AlertMessages.of(alert), (_, failure) -> {
            if (failure != null) {
                refusal.compareAndSet(null, failure);
            }
        }));
        producer.flush();
        Exception failure = refusal.get();
        if (failure != null) {
            throw new KafkaException("not acknowledged", failure);
        }
    }
}
