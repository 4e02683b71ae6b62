package vn.tiendo.query.clearing.http;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.RejectionNotice;
import vn.tiendo.contract.wire.WireType;
import vn.tiendo.query.clearing.HeldEvents;

/** What is said to the service that records facts, and what it answers. What it may answer besides is passed over. */
final class RecordingJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Fact.class, KindInTheType.class)
            .build();
    private static final String ITEMS = "items";

    private RecordingJson() {}

    /** The type of the event names the kind, so the data does not. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface KindInTheType {}

    static byte[] event(LifecycleEvent event) {
        Envelope<Fact> envelope = Envelope.of(
                event.id(),
                event.source(),
                WireType.lifecycle(event.fact().kind()),
                event.dossier().value(),
                event.time(),
                event.fact());
        return JSON.writerFor(new TypeReference<Envelope<Fact>>() {}).writeValueAsBytes(envelope);
    }

    static HeldEvents.Page page(String answer) {
        JsonNode page = JSON.readTree(answer);
        return new HeldEvents.Page(
                page.required(ITEMS).valueStream().map(RecordingJson::held).toList(), text(page, "next"));
    }

    private static HeldEvents.Held held(JsonNode item) {
        return new HeldEvents.Held(
                JSON.treeToValue(item, RejectionNotice.class),
                instant(item, "retriedAt"),
                instant(item, "discardedAt"));
    }

    static HeldEvents.Pile pile(String answer) {
        JsonNode pile = JSON.readTree(answer);
        Map<String, Long> byCode = new LinkedHashMap<>();
        pile.required("byCode")
                .properties()
                .forEach(code -> byCode.put(code.getKey(), code.getValue().asLong()));
        return new HeldEvents.Pile(
                pile.required("depth").asLong(),
                byCode,
                instant(pile, "oldestAt"),
                Duration.ofSeconds(pile.path("oldestAgeSeconds").asLong(0)));
    }

    static List<HeldEvents.Sender> senders(String answer) {
        return JSON.readTree(answer)
                .required(ITEMS)
                .valueStream()
                .map(item -> new HeldEvents.Sender(
                        text(item, "source"),
                        item.required("code").asString(),
                        item.required("depth").asLong(),
                        Instant.parse(item.required("oldestAt").asString()),
                        Instant.parse(item.required("latestAt").asString())))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    private static @Nullable Instant instant(JsonNode node, String name) {
        String text = text(node, name);
        return text == null ? null : Instant.parse(text);
    }
}
