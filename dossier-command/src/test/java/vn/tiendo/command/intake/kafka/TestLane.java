package vn.tiendo.command.intake.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.feed.Traces;
import vn.tiendo.testing.TestBroker;

/** The real gateway to a topic of a test's own. */
public final class TestLane implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String topic;

    private TestLane(String brokers, String topic, Duration patience) {
        Map<String, Object> connection = new HashMap<>();
        connection.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        this.producer = SafeProducer.connect(connection, new IntakeSettings(patience, patience));
        this.topic = topic;
    }

    /** Makes the topic as the product makes it on one machine. */
    public static TestLane to(String topic, Duration patience) {
        TestBroker.createTopic(LifecycleTopic.named(topic, new TopicSettings(3, 1, 1), true));
        return new TestLane(TestBroker.address(), topic, patience);
    }

    /** Nobody listens at the port of services that discard everything. */
    public static TestLane toNobody(Duration patience) {
        return new TestLane("127.0.0.1:9", "nowhere", patience);
    }

    public LifecycleGateway gateway(LifecycleWriter writer) {
        return new KafkaLifecycleGateway(producer, writer, topic, Traces.NONE);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
