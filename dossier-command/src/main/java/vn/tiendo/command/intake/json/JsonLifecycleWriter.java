package vn.tiendo.command.intake.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.WireType;

/** Writes events as the contract's envelope. The type of the event names the kind, so the data does not. */
final class JsonLifecycleWriter implements LifecycleWriter {
    private final ObjectWriter writer = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addMixIn(Fact.class, KindInTheType.class)
            .build()
            .writerFor(new TypeReference<Envelope<Fact>>() {});

    @Override
    public byte[] structured(LifecycleEvent event) {
        return writer.writeValueAsBytes(Envelope.of(
                event.id(),
                event.source(),
                WireType.lifecycle(event.fact().kind()),
                event.dossier().value(),
                event.time(),
                event.fact()));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface KindInTheType {}
}
