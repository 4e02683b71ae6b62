package vn.tiendo.command.rejection.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.kafka.core.KafkaOperations;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.rejection.FiledRejection;
import vn.tiendo.command.rejection.Notices;
import vn.tiendo.command.rejection.RejectionOutbox;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.RejectionNotice;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.feed.BackgroundLoop;

/** Sends every rejection to the topic {@code dossier-rejected}, at least once. */
final class RejectionRelay implements BackgroundLoop.Work {
    private static final String SOURCE = "/tiendo/dossier-command";
    private static final int MOST_AT_ONCE = 500;
    private static final long PATIENCE_SECONDS = 30;

    private final RejectionOutbox outbox;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final JsonMapper json;

    RejectionRelay(RejectionOutbox outbox, KafkaOperations<byte[], byte[]> kafka, JsonMapper json) {
        this.outbox = outbox;
        this.kafka = kafka;
        this.json = json;
    }

    @Override
    public void run(BackgroundLoop loop, int waiting) {
        int sent = MOST_AT_ONCE;
        while (sent == MOST_AT_ONCE && !loop.closed()) {
            sent = outbox.send(MOST_AT_ONCE, this::send);
            loop.beats();
        }
    }

    private void send(List<FiledRejection> rejections) {
        CompletableFuture.allOf(rejections.stream().map(this::send).toArray(CompletableFuture[]::new))
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private CompletableFuture<?> send(FiledRejection filed) {
        RejectionNotice notice = Notices.of(filed);
        Envelope<RejectionNotice> envelope =
                Envelope.of(notice.id(), SOURCE, WireType.REJECTED, notice.key(), notice.rejectedAt(), notice);
        byte[] key = notice.key().getBytes(StandardCharsets.UTF_8);
        return kafka.send(Topics.DOSSIER_REJECTED, key, json.writeValueAsBytes(envelope));
    }
}
