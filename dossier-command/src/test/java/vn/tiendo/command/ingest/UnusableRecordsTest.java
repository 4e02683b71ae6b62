package vn.tiendo.command.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.TestEvents.event;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.processed;
import static vn.tiendo.command.TestEvents.received;
import static vn.tiendo.command.TestTopic.bytes;
import static vn.tiendo.command.ingest.DecidedRecords.awaitRecorded;
import static vn.tiendo.command.ingest.DecidedRecords.awaitRejection;
import static vn.tiendo.command.ingest.DecidedRecords.recorded;
import static vn.tiendo.command.ingest.DecidedRecords.typesOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestRejections;
import vn.tiendo.command.TestTopic;
import vn.tiendo.command.rejection.Sha256;
import vn.tiendo.feed.PartitionFeed;

/** What becomes of records on {@code dossier-lifecycle} that cannot be used, and of those around them. */
class UnusableRecordsTest {
    private final TestTopic topic = new TestTopic();

    @AfterEach
    void close() {
        topic.close();
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /data/hoTen  | {"system":"portal","hoTen":"Nguyễn Văn Ẩn"}          | Nguyễn Văn Ẩn
            /data/system | {"system":"call 0912 345 678"}                       | 0912 345 678
            /data        | {"system":"portal","số điện thoại 0912345678":true}  | 0912345678
            """)
    void personal_data_are_refused_and_nowhere_repeated_and_good_events_around_them_are_recorded(
            String pointer, String data, String secret) {
        String dossier = newDossier();
        String personal = event("technical-error", dossier, "personal", "2023-10-05T03:00:00Z", data);
        topic.send(dossier, received(dossier));
        RecordMetadata place = topic.send(dossier, personal);
        topic.send(dossier, processed(dossier));

        awaitRecorded(dossier, 2);
        assertThat(typesOf(dossier))
                .containsExactly("vn.tiendo.dossier-event.received.v1", "vn.tiendo.dossier-event.processed.v1");
        JsonNode listed = TestRejections.awaitListed(dossier);
        assertThat(listed.path("code").asString()).isEqualTo("PERSONAL_DATA");
        assertThat(listed.path("pointer").asString()).isEqualTo(pointer);
        assertThat(listed.path("offset").asLong()).isEqualTo(place.offset());
        assertThat(listed.path("hash").asString()).isEqualTo(Sha256.of(bytes(personal)));
        assertThat(listed.path("bytesKept").asBoolean()).isFalse();
        assertThat(TestRejections.awaitPublished(dossier)).isEqualTo(listed);
        assertThat(awaitRejection(place)).containsEntry("event", null);
        assertThat(awaitRejection(place).toString() + listed).doesNotContain(secret);
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
}
