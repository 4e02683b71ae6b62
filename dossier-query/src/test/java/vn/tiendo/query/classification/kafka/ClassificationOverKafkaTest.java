package vn.tiendo.query.classification.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.query.classification.NotAcknowledged;
import vn.tiendo.testing.TestBroker;

class ClassificationOverKafkaTest {
    private static final Instant SAID = Instant.parse("2023-10-27T02:30:00Z");

    @Test
    void eventsLieOnTheTopicUnderTheirDossierWhenSendingReturns() {
        TestBroker.deleteTopics(Set.of(Topics.DOSSIER_LIFECYCLE));
        TestBroker.createTopic(Topics.DOSSIER_LIFECYCLE);
        List<LifecycleEvent> events = IntStream.range(0, 1_000)
                .mapToObj(i -> event("H09.12-231002-%04d".formatted(i)))
                .toList();
        try (KafkaLifecycleGateway gateway = gateway(Duration.ofSeconds(30))) {
            gateway.send(events);
        }

        List<ConsumerRecord<byte[], byte[]>> records = records();
        assertThat(records).hasSize(1_000);
        assertThat(records.stream().map(record -> new String(record.key(), UTF_8)))
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(event -> event.dossier().value()).toList());
        assertThat(records)
                .filteredOn(record -> new String(record.key(), UTF_8).endsWith("0041"))
                .singleElement()
                .satisfies(record -> {
                    assertThat(new String(record.value(), UTF_8)).isEqualTo("""
                                    {"specversion":"1.0","id":"c1","source":"/agencies/H09.12",\
                                    "type":"vn.tiendo.dossier.classified.v1","subject":"H09.12-231002-0041",\
                                    "time":"2023-10-27T02:30:00Z","datacontenttype":"application/json",\
                                    "data":{"cause":"SUSPENSION"}}""");
                    assertThat(new String(
                                    record.headers().lastHeader("content-type").value(), UTF_8))
                            .startsWith("application/cloudevents+json");
                });
    }

    @Test
    void whatNobodyTakesIsNotAcknowledged() {
        TestBroker.deleteTopics(Set.of(Topics.DOSSIER_LIFECYCLE));
        try (KafkaLifecycleGateway gateway = gateway(Duration.ofMillis(300))) {
            assertThatThrownBy(() -> gateway.send(List.of(event("H09.12-231002-0041"))))
                    .isInstanceOf(NotAcknowledged.class);
        }
    }

    private static KafkaLifecycleGateway gateway(Duration patience) {
        return new KafkaLifecycleGateway(new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", TestBroker.address(),
                        "acks", "all",
                        "max.block.ms", Long.toString(patience.toMillis())),
                new ByteArraySerializer(),
                new ByteArraySerializer()));
    }

    private static LifecycleEvent event(String dossier) {
        return new LifecycleEvent(
                new DossierCode(dossier), "/agencies/H09.12", "c1", SAID, new Fact.Classified(Cause.SUSPENSION));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DOSSIER_LIFECYCLE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (records.size() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
