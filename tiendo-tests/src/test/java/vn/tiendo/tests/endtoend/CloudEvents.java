package vn.tiendo.tests.endtoend;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.WireType;

/** Lifecycle events as one-stop shops post them. */
final class CloudEvents {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addMixIn(Fact.class, KindInTheType.class)
            .build()
            .writerFor(new TypeReference<Envelope<Fact>>() {});

    private CloudEvents() {}

    /** The type of the event names the kind, so the data does not. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NONE)
    private interface KindInTheType {}

    static List<String> lines(List<LifecycleEvent> events) {
        return events.stream().map(CloudEvents::line).toList();
    }

    private static String line(LifecycleEvent event) {
        return JSON.writeValueAsString(Envelope.of(
                event.id(),
                event.source(),
                WireType.lifecycle(event.fact().kind()),
                event.dossier().value(),
                event.time(),
                event.fact()));
    }
}
