package vn.tiendo.command.publication.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.processed;
import static vn.tiendo.command.TestEvents.received;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestTopic;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.command.publication.EventTopic;
import vn.tiendo.command.publication.Relay;
import vn.tiendo.command.publication.RelayToken;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.contract.wire.WireType;

/** What reaches {@code dossier-events}. */
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database =
            JdbcClient.create(TestApplication.database().dataSource());
    private final TestTopic lifecycle = new TestTopic();
    private final TestReader events = new TestReader(Topics.DOSSIER_EVENTS);

    @AfterEach
    void close() {
        lifecycle.close();
        events.close();
    }

    @Test
    void everyone_is_told_what_was_recorded_to_the_byte() {
        String dossier = newDossier();

        lifecycle.send(dossier, received(dossier));
        lifecycle.send(dossier, processed(dossier));

        List<Envelope<DossierEvent>> told = awaitTold(dossier, 2);
        assertThat(told).extracting(Envelope::sequence).containsExactly("0", "1");
        assertThat(told)
                .extracting(Envelope::type)
                .containsExactly("vn.tiendo.dossier-event.received.v1", "vn.tiendo.dossier-event.processed.v1");
        assertThat(told).extracting(Envelope::subject).containsOnly(dossier);
        assertThat(told).extracting(Envelope::id).doesNotHaveDuplicates();
        assertThat(told.getLast().time()).isEqualTo(Instant.parse("2023-10-09T03:00:00Z"));
        assertThat(told.getLast().data().progress().course()).hasSize(1);
        assertThat(positions(told)).isEqualTo(storedPositions(dossier)).isSorted();
        assertThat(new String(record(dossier, 0).value(), StandardCharsets.UTF_8))
                .contains("\"data\":" + storedPayload(dossier));
    }

    @Test
    void every_partition_is_told_how_far_the_store_and_time_are() {
        String dossier = newDossier();
        Instant before = Instant.now();

        lifecycle.send(dossier, received(dossier));
        long position = positions(awaitTold(dossier, 1)).getFirst();

        await().atMost(PATIENCE).untilAsserted(() -> {
            for (int partition = 0; partition < 3; partition++) {
                assertThat(latestPositionTold(partition).position()).isGreaterThanOrEqualTo(position);
                assertThat(latestPositionTold(partition).through()).isNotNull();
            }
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(latestPositionTold(0).through()).isAfterOrEqualTo(before));
    }

    @Test
    void a_clock_that_was_put_back_does_not_silence_the_relay() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        TestApplication.clock()
                .at(
                        tomorrow,
                        () -> await().atMost(PATIENCE)
                                .until(() -> told(0).stream()
                                        .anyMatch(envelope -> envelope.time().equals(tomorrow))));
        String dossier = newDossier();

        lifecycle.send(dossier, received(dossier));
        long position = positions(awaitTold(dossier, 1)).getFirst();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(latestPositionTold(0).position()).isGreaterThanOrEqualTo(position));
    }

    @Test
    void nothing_is_missing_after_a_stop_between_sending_and_remembering() {
        RelayThread relay = TestApplication.bean(RelayThread.class);
        relay.stop();
        String dossier = newDossier();
        lifecycle.send(dossier, received(dossier));
        lifecycle.send(dossier, processed(dossier));
        await().atMost(PATIENCE).until(() -> storedPositions(dossier).size() == 2);

        assertThatThrownBy(() -> relayThatStopsBeforeItsTokenMoves().relay(Instant.now()))
                .hasMessageStartingWith("stopped at");
        relay.start();

        List<Envelope<DossierEvent>> told = awaitTold(dossier, 4);
        assertThat(told).extracting(Envelope::sequence).containsExactly("0", "1", "0", "1");
    }

    @Test
    void events_of_a_dossier_keep_their_order_among_many() {
        List<String> dossiers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            dossiers.add(newDossier());
        }
        dossiers.forEach(dossier -> lifecycle.send(dossier, received(dossier)));
        dossiers.forEach(dossier -> lifecycle.send(dossier, processed(dossier)));

        for (String dossier : dossiers) {
            assertThat(awaitTold(dossier, 2)).extracting(Envelope::sequence).containsExactly("0", "1");
        }
    }

    private static Relay relayThatStopsBeforeItsTokenMoves() {
        RelayToken token = TestApplication.bean(RelayToken.class);
        RelayToken stopping = new RelayToken() {
            @Override
            public long position() {
                return token.position();
            }

            @Override
            public boolean inTurn(LongUnaryOperator turn) {
                return token.inTurn(position -> {
                    throw new IllegalStateException("stopped at " + turn.applyAsLong(position));
                });
            }
        };
        return new Relay(
                TestApplication.bean(EventLog.class),
                stopping,
                TestApplication.bean(EventTopic.class),
                TestApplication.bean(IngestPositions.class),
                TestApplication.bean(LifecyclePartitions.class),
                PATIENCE);
    }

    private List<Envelope<DossierEvent>> awaitTold(String dossier, int count) {
        return await().atMost(PATIENCE).until(() -> told(dossier), told -> told.size() == count);
    }

    private List<Envelope<DossierEvent>> told(String dossier) {
        return events.seen(record -> dossier.equals(record.key())).stream()
                .map(record -> JSON.readValue(record.value(), new TypeReference<Envelope<DossierEvent>>() {}))
                .toList();
    }

    private ConsumerRecord<String, byte[]> record(String dossier, int index) {
        return events.seen(record -> dossier.equals(record.key())).get(index);
    }

    private List<Envelope<PositionTold>> told(int partition) {
        return events.seen(record -> record.key() == null && record.partition() == partition).stream()
                .map(record -> JSON.readValue(record.value(), new TypeReference<Envelope<PositionTold>>() {}))
                .filter(envelope -> envelope.type().equals(WireType.POSITION_TOLD))
                .toList();
    }

    private PositionTold latestPositionTold(int partition) {
        return told(partition).stream()
                .map(Envelope::data)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing told to partition " + partition));
    }

    private static List<Long> positions(List<Envelope<DossierEvent>> told) {
        return told.stream()
                .map(envelope -> Long.valueOf(Objects.requireNonNull(envelope.position())))
                .toList();
    }

    private List<Long> storedPositions(String dossier) {
        return database.sql("select position from dossier_event where dossier_code = ? order by sequence")
                .param(dossier)
                .query(Long.class)
                .list();
    }

    private String storedPayload(String dossier) {
        return database.sql("select convert_from(payload, 'UTF8') from dossier_event where dossier_code = ?"
                        + " and sequence = 0")
                .param(dossier)
                .query(String.class)
                .single();
    }
}
