package vn.tiendo.command.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.processed;
import static vn.tiendo.command.TestEvents.received;
import static vn.tiendo.command.TestTopic.bytes;
import static vn.tiendo.command.ingest.DecidedRecords.PATIENCE;
import static vn.tiendo.command.ingest.DecidedRecords.awaitRecorded;
import static vn.tiendo.command.ingest.DecidedRecords.typesOf;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestTopic;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.PartitionFeed;

/** What becomes of records on {@code dossier-lifecycle} that can be used. */
class RecordingTest {
    private final JdbcClient database =
            JdbcClient.create(TestApplication.database().dataSource());
    private final TestTopic topic = new TestTopic();

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void events_of_a_dossier_are_recorded_in_the_order_they_were_told() {
        String dossier = newDossier();

        topic.send(dossier, received(dossier));
        topic.send(dossier, processed(dossier));

        awaitRecorded(dossier, 2);
        assertThat(typesOf(dossier))
                .containsExactly("vn.tiendo.dossier-event.received.v1", "vn.tiendo.dossier-event.processed.v1");
    }

    @Test
    void events_in_binary_mode_are_recorded() {
        String dossier = newDossier();
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, bytes(dossier), bytes("{\"outcome\":\"APPROVED\"}"));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "1",
                        "ce_source", "/one-stop-shops/H09",
                        "ce_type", "vn.tiendo.dossier.processed.v1",
                        "ce_subject", dossier,
                        "ce_time", "2023-10-09T03:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));

        topic.send(record);

        awaitRecorded(dossier, 1);
    }

    @Test
    void an_event_without_data_may_have_no_value_in_binary_mode() {
        String dossier = newDossier();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, bytes(dossier), null);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "1",
                        "ce_source", "/one-stop-shops/H09",
                        "ce_type", "vn.tiendo.dossier.returned.v1",
                        "ce_subject", dossier,
                        "ce_time", "2023-10-09T03:00:00Z")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));

        topic.send(record);

        awaitRecorded(dossier, 1);
    }

    @Test
    void an_event_under_no_key_or_a_wrong_one_is_sent_to_its_place() {
        String dossier = newDossier();

        topic.send(null, bytes(received(dossier)));
        topic.send(bytes("somewhere"), bytes(processed(dossier)));

        awaitRecorded(dossier, 2);
        assertThat(counted("tiendo.dossier.events", "outcome", "rekeyed")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_event_in_a_partition_of_others_is_sent_to_its_place_once() {
        String dossier = newDossier();
        int wrong = (TestApplication.bean(LifecyclePartitions.class).of(new DossierCode(dossier)) + 1) % 3;
        ProducerRecord<byte[], byte[]> astray =
                new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, wrong, bytes(dossier), bytes(received(dossier)));
        ProducerRecord<byte[], byte[]> sentAgain =
                new ProducerRecord<>(Topics.DOSSIER_LIFECYCLE, wrong, bytes(dossier), bytes(processed(dossier)));
        sentAgain.headers().add("tiendo-rekeyed", bytes("1"));
        double before = counted("tiendo.dossier.events", "outcome", "rekeyed");

        topic.send(astray);
        topic.send(sentAgain);

        awaitRecorded(dossier, 2);
        assertThat(counted("tiendo.dossier.events", "outcome", "rekeyed")).isEqualTo(before + 1);
    }

    @Test
    void what_is_told_again_changes_nothing() {
        String dossier = newDossier();
        double before = counted("tiendo.dossier.events", "outcome", "already_known");

        for (int i = 0; i < 3; i++) {
            topic.send(dossier, received(dossier));
        }
        topic.send(dossier, processed(dossier));

        awaitRecorded(dossier, 2);
        // counted once the transaction is through, which may be a moment after its events are seen
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(counted("tiendo.dossier.events", "outcome", "already_known") - before)
                        .isEqualTo(2));
    }

    @Test
    void a_topic_that_is_read_again_from_its_beginning_adds_nothing() {
        String dossier = newDossier();
        topic.send(dossier, "poison");
        topic.send(dossier, received(dossier));
        awaitRecorded(dossier, 1);
        await().atMost(PATIENCE)
                .until(() -> TestApplication.bean(PartitionFeed.class).lag() == 0);
        long end = readUpTo();
        long events = count("dossier_event");
        long rejections = count("rejection");

        TestApplication.restart(
                () -> database.sql("update feed_position set next_offset = 0").update());

        // what lies astray is sent to its place once more, and known there
        await().atMost(PATIENCE).until(() -> readUpTo() >= end);
        await().atMost(PATIENCE)
                .until(() -> TestApplication.bean(PartitionFeed.class).lag() == 0);
        assertThat(count("dossier_event")).isEqualTo(events);
        assertThat(count("rejection")).isEqualTo(rejections);
    }

    private long readUpTo() {
        return database.sql("select sum(next_offset) from feed_position")
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static double counted(String meter, String tag, String value) {
        return TestApplication.bean(MeterRegistry.class)
                .get(meter)
                .tag(tag, value)
                .counter()
                .count();
    }
}
