package vn.tiendo.command.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.mock.MockProducerFactory;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** What a broker does that cannot keep what it was sent; a real one does so at no moment that a test could choose. */
class RekeyingTest {
    private static final LifecycleEvent ASTRAY = new LifecycleEvent(
            new DossierCode("H09.12-231002-0041"),
            "/one-stop-shops/H09",
            "1",
            Instant.parse("2023-10-09T03:00:00Z"),
            new Fact.Returned());

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Rekeying rekeying =
            new Rekeying(new KafkaTemplate<>(new MockProducerFactory<>(() -> producer)), _ -> "{}".getBytes(UTF_8), 3);

    /** Or the position would pass the only copy of the event that anybody reads. */
    @Test
    void what_did_not_arrive_at_its_place_fails_the_batch() {
        rekeying.send(ASTRAY, null);
        producer.errorNext(new NotEnoughReplicasException("one replica is away"));

        assertThatThrownBy(rekeying::await).hasRootCauseInstanceOf(NotEnoughReplicasException.class);
    }

    @Test
    void what_arrived_is_known_and_marked() {
        rekeying.send(ASTRAY, null);
        producer.completeNext();

        rekeying.await();

        assertThat(producer.history())
                .singleElement()
                .satisfies(record -> assertThat(record.key()).asString().isEqualTo("H09.12-231002-0041"))
                .satisfies(record -> assertThat(record.headers().lastHeader("tiendo-rekeyed"))
                        .isNotNull());
    }
}
