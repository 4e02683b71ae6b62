package vn.tiendo.query.alert.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.query.alert.AlertOutbox;
import vn.tiendo.query.alert.postgres.AlertWorld;
import vn.tiendo.query.fixture.ToldLife;
import vn.tiendo.testing.TestBroker;

/** Whatever is decided is on the topic, however often the relay dies; what it tells again has the same id. */
@Timeout(120)
class AlertRelayTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 2);

    private final AlertWorld world = new AlertWorld(TODAY);
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBroker.address(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Relaying relay = new Relaying(world.bean(AlertOutbox.class), producer, new SimpleMeterRegistry());

    @BeforeEach
    void topic() {
        TestBroker.deleteTopics(Set.of(Topics.DOSSIER_ALERTS));
        TestBroker.createTopic(Topics.DOSSIER_ALERTS);
    }

    @AfterEach
    void close() {
        producer.close();
        world.close();
    }

    private void decided(int first, int last) {
        for (int serial = first; serial <= last; serial++) {
            world.tell(ToldLife.of(serial).received("2023-10-02", "H09.12", "2023-10-02"));
        }
        world.round();
    }

    /** A death after the acknowledgement and before the end of the transaction. */
    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void aRelayThatDiesBeforeItKnowsTellsAgainUnderTheSameIds() {
        decided(1, 5);
        AlertOutbox outbox = world.bean(AlertOutbox.class);

        assertThatThrownBy(() -> outbox.handOver(3, alerts -> {
                    relay.send(alerts);
                    throw new Died();
                }))
                .isInstanceOf(Died.class);
        assertThat(outbox.waiting()).isEqualTo(5);
        decided(6, 6);
        assertThat(outbox.handOver(100, relay::send)).isEqualTo(6);

        assertThat(outbox.waiting()).isZero();
        assertThat(outbox.handOver(100, relay::send)).isZero();
        List<String> told = told(9);
        assertThat(told).hasSize(9);
        assertThat(new HashSet<>(told)).hasSize(6);
    }

    @Test
    void whatIsSwitchedOffIsNotTold() {
        world.jdbc()
                .sql("insert into alert_switch (unit, kind, is_on) values ('H09', 'DUE_TODAY', false)")
                .update();

        decided(1, 5);

        assertThat(world.alerts()).hasSize(5);
        assertThat(world.bean(AlertOutbox.class).waiting()).isZero();
    }

    /** The ids on the topic, once there are so many. */
    private static List<String> told(int count) {
        List<String> ids = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = List.of(
                    new TopicPartition(Topics.DOSSIER_ALERTS, 0),
                    new TopicPartition(Topics.DOSSIER_ALERTS, 1),
                    new TopicPartition(Topics.DOSSIER_ALERTS, 2));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    assertThat(new String(record.key(), UTF_8)).isEqualTo("H09.12");
                    ids.add(JsonMapper.shared()
                            .readTree(record.value())
                            .path("id")
                            .asString());
                });
                return ids.size() >= count;
            });
        }
        return ids;
    }
}
