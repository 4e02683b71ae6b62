package vn.tiendo.command.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.event;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.processed;
import static vn.tiendo.command.TestEvents.received;
import static vn.tiendo.command.TestTopic.bytes;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestTopic;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.PartitionFeed;

/** What becomes of records on {@code dossier-lifecycle}. */
class IngestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MALFORMED     | {"specversion":"1.0","id":
            MALFORMED     | [1,2]
            UNKNOWN_TYPE  | {"specversion":"1.0","id":"1","source":"/s","type":"vn.tiendo.dossier.eaten.v1","subject":"D","time":"2023-10-02T01:12:00Z"}
            UNKNOWN_FIELD | {"specversion":"1.0","id":"1","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"2023-10-02T01:12:00Z","color":"red"}
            MISSING_FIELD | {"specversion":"1.0","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"2023-10-02T01:12:00Z"}
            INVALID_VALUE | {"specversion":"1.0","id":5,"source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"2023-10-02T01:12:00Z"}
            INVALID_VALUE | {"specversion":"1.0","id":"a\\u0000b","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"2023-10-02T01:12:00Z"}
            INVALID_VALUE | {"specversion":"1.0","id":"a\\ud800b","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"2023-10-02T01:12:00Z"}
            INVALID_VALUE | {"specversion":"1.0","id":"1","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"yesterday"}
            INVALID_VALUE | {"specversion":"1.0","id":"1","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"0000-01-01T00:00:00Z"}
            IN_THE_FUTURE | {"specversion":"1.0","id":"1","source":"/s","type":"vn.tiendo.dossier.returned.v1","subject":"D","time":"2099-10-02T01:12:00Z"}
            """)
    void what_cannot_be_used_is_rejected_with_its_reason_and_place(String code, String value) {
        String dossier = newDossier();

        RecordMetadata place =
                topic.send(dossier, value.replace("\"subject\":\"D\"", "\"subject\":\"" + dossier + "\""));

        assertThat(awaitRejection(place)).containsEntry("code", code);
        assertThat(recorded(dossier)).isZero();
    }

    @Test
    void random_bytes_and_a_missing_value_are_malformed() {
        String dossier = newDossier();
        byte[] noise = new byte[500];
        new Random(4711).nextBytes(noise);

        RecordMetadata random = topic.send(bytes(dossier), noise);
        RecordMetadata nothing = topic.send(bytes(dossier), null);
        RecordMetadata nothingAtAll = topic.send((byte[]) null, null);

        assertThat(awaitRejection(random)).containsEntry("code", "MALFORMED").containsEntry("event", null);
        assertThat(awaitRejection(nothing)).containsEntry("code", "MALFORMED");
        assertThat(awaitRejection(nothingAtAll)).containsEntry("code", "MALFORMED");
    }

    @Test
    void an_id_used_for_something_else_is_rejected_and_its_event_is_kept() {
        String dossier = newDossier();
        topic.send(dossier, received(dossier));

        RecordMetadata other = topic.send(dossier, event("returned", dossier, "receipt", "2023-10-02T01:12:00Z", "{}"));

        assertThat(awaitRejection(other))
                .containsEntry("code", "ID_REUSED")
                .containsEntry("dossier_code", dossier)
                .containsEntry("event_id", "receipt")
                .extractingByKey("event")
                .isNotNull();
    }

    @Test
    void good_events_around_poison_are_all_recorded() {
        String dossier = newDossier();
        String other = newDossier();
        topic.send(dossier, received(dossier));
        topic.send(dossier, "poison");
        topic.send(dossier, event("returned", dossier, "unstorable", "0000-01-01T00:00:00Z", "{}"));
        topic.send(dossier, event("late", dossier, "late", "2023-10-17T00:00:00Z", "{}"));
        RecordMetadata last = topic.send(dossier, "poison");
        topic.send(dossier, processed(dossier));
        topic.send(other, received(other));

        awaitRecorded(dossier, 3);
        awaitRecorded(other, 1);
        assertThat(awaitRejection(last)).containsEntry("code", "MALFORMED");
        assertThat(TestApplication.bean(PartitionFeed.class).isRunning()).isTrue();
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
        assertThat(counted("tiendo.dossier.events", "outcome", "already_known") - before)
                .isEqualTo(2);
    }

    @Test
    void a_dossier_told_too_much_rejects_more_and_still_ends() {
        String dossier = newDossier();
        List<RecordMetadata> places = new ArrayList<>();
        for (int i = 1; i <= 201; i++) {
            places.add(topic.send(
                    dossier, event("suspended", dossier, "s" + i, "2023-10-03T01:%02d:00Z".formatted(i % 60), """
                            {"reason":"SUPPLEMENT_REQUESTED"}""")));
        }
        topic.send(dossier, processed(dossier));

        awaitRecorded(dossier, 201);
        assertThat(awaitRejection(places.getLast())).containsEntry("code", "TOO_MANY_EVENTS");
        assertThat(typesOf(dossier)).last().isEqualTo("vn.tiendo.dossier-event.processed.v1");
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

    private void awaitRecorded(String dossier, int events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recorded(dossier)).isEqualTo(events));
    }

    private int recorded(String dossier) {
        return typesOf(dossier).size();
    }

    private List<String> typesOf(String dossier) {
        return database.sql("select type from dossier_event where dossier_code = ? order by sequence")
                .param(dossier)
                .query(String.class)
                .list();
    }

    private Map<String, Object> awaitRejection(RecordMetadata place) {
        return await().atMost(PATIENCE)
                .until(
                        () -> database.sql("select * from rejection where partition = ? and record_offset = ?")
                                .params(place.partition(), place.offset())
                                .query()
                                .listOfRows(),
                        rows -> rows.size() == 1)
                .getFirst();
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
