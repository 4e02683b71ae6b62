package vn.tiendo.command.publication.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.eventstore.StoredEvent;

class EnvelopeReadingTest {
    private static final String PAYLOAD = """
            {"source":"/a","note":"\\"data\\":{}","recordedAt":"2023-10-02T01:12:00.123456Z","progress":{"data":[]}}""";

    @Test
    void a_stored_event_comes_back_from_what_was_told_of_it_to_the_byte() {
        StoredEvent stored = new StoredEvent(
                4711,
                "H09.12-231002-0041",
                3,
                "vn.tiendo.dossier-event.received.v1",
                Instant.parse("2023-10-02T01:00:00Z"),
                Instant.parse("2023-10-02T01:12:00.123456Z"),
                PAYLOAD.getBytes(StandardCharsets.UTF_8));

        StoredEvent read = EnvelopeReading.event(EnvelopeBytes.of(stored)).orElseThrow();

        assertThat(read).usingRecursiveComparison().isEqualTo(stored);
        assertThat(EnvelopeReading.last(EnvelopeBytes.of(stored)).position()).isEqualTo(4711);
    }

    @Test
    void a_position_told_is_no_event() {
        byte[] told = """
                {"specversion":"1.0","id":"x","source":"/tiendo/dossier-command","type":"vn.tiendo.position-told.v1",
                "subject":"event-store","time":"2023-10-02T01:00:00Z","data":{"position":12}}""".replace("vn.tiendo.position-told.v1", vn.tiendo.contract.wire.WireType.POSITION_TOLD)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(EnvelopeReading.event(told)).isEmpty();
        assertThat(EnvelopeReading.last(told).position()).isEqualTo(12);
        assertThat(EnvelopeReading.last(told).event()).isNull();
    }
}
