package vn.tiendo.query.feed.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.PositionTold;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.standing.RandomLives;

class FeedMessageReaderTest {
    private static final Instant TOLD = Instant.parse("2023-10-17T08:00:02Z");
    private static final Instant HAPPENED = Instant.parse("2023-10-17T08:00:00.123456Z");

    private final FeedMessageReader reader = new FeedMessageReader();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsAnEventWhateverTheOrderOfItsFields(boolean sorted) {
        JsonMapper json = JsonMapper.builder()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, sorted)
                .build();
        DossierProgress progress = new RandomLives(3).next();
        Fact fact = new Fact.Retracted("x\"{é", null, "typing error }");

        RecordedEvent event = recorded(json.writeValueAsString(envelope(fact, progress)));

        assertThat(event.dossier()).isEqualTo(new DossierCode("H09.12-231002-0041"));
        assertThat(event.sequence()).isEqualTo(6);
        assertThat(event.position()).isEqualTo(4717);
        assertThat(event.recordedAt()).isEqualTo(TOLD);
        assertThat(event.happenedAt()).isEqualTo(HAPPENED);
        assertThat(event.source()).isEqualTo("/shops/ế");
        assertThat(event.id()).isEqualTo("id-6");
        assertThat(json.readValue(event.fact(), Fact.class)).isEqualTo(fact);
        assertThat(event.progress()).isEqualTo(json.writeValueAsString(progress));
        assertThat(reader.read(event.progress())).isEqualTo(progress);
    }

    @Test
    void toleratesAdditions() {
        RecordedEvent event = recorded("""
                {"type":"vn.tiendo.dossier-event.returned.v1","new":{"data":{"id":"no"}},"newer":[1,[2]],"none":null,
                 "data":{"dossier":"H09.12-231002-0041","sequence":0,"source":"s","id":"yes","extra":[{"a":1}],
                  "time":"2023-10-17T08:00:00Z","recordedAt":"2023-10-17T08:00:02Z","more":{"id":"neither"},
                  "fact":{"kind":"returned","later":true},"progress":{"other":{"x":[]}}},
                 "position":"7","later":1.5}
                """);

        assertThat(event.id()).isEqualTo("yes");
        assertThat(event.position()).isEqualTo(7);
        assertThat(event.fact()).isEqualTo("{\"kind\":\"returned\",\"later\":true}");
        assertThat(reader.read(event.progress())).isEqualTo(DossierProgress.NONE);
    }

    @Test
    void readsAPosition() {
        assertThat(read("{\"type\":\"vn.tiendo.dossier-event.position-told.v1\",\"data\":{\"position\":12}}"))
                .isEqualTo(new FeedMessage.Told(new PositionTold(12, null)));
        assertThat(read("""
                        {"data":{"through":"2023-10-17T08:00:02Z","position":12},
                         "type":"vn.tiendo.dossier-event.position-told.v1"}
                        """)).isEqualTo(new FeedMessage.Told(new PositionTold(12, TOLD)));
    }

    @Test
    void doesNotReadWhatItDoesNotKnow() {
        assertThat(read("{\"type\":\"vn.tiendo.dossier-event.returned.v2\",\"data\":{\"dossier\":5}}"))
                .isEqualTo(new FeedMessage.Unknown("vn.tiendo.dossier-event.returned.v2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"data\":{}}",
                "{\"type\":\"vn.tiendo.dossier-event.returned.v1\"}",
                "{\"type\":\"vn.tiendo.dossier-event.returned.v1\",\"data\":7}",
                "{\"type\":\"vn.tiendo.dossier-event.returned.v1\",\"data\":{\"dossier\":\"nonsense\"}}"
            })
    void whatIsNotOursIsABug(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(RuntimeException.class);
    }

    private static Envelope<DossierEvent> envelope(Fact fact, DossierProgress progress) {
        DossierCode code = new DossierCode("H09.12-231002-0041");
        DossierEvent event = new DossierEvent(code, 6, "/shops/ế", "id-6", HAPPENED, TOLD, fact, progress);
        return new Envelope<>(
                "1.0",
                "H09.12-231002-0041/6",
                "/tiendo/dossier-command",
                "vn.tiendo.dossier-event.retracted.v1",
                code.value(),
                HAPPENED,
                "application/json",
                "6",
                "4717",
                event);
    }

    private RecordedEvent recorded(String json) {
        return ((FeedMessage.Recorded) read(json)).event();
    }

    private FeedMessage read(String json) {
        return reader.read(new ConsumerRecord<>("dossier-events", 0, 0, new byte[0], json.getBytes(UTF_8)));
    }
}
