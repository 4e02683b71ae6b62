package vn.tiendo.bench.ingest;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dossier as Axon's guide would have it: it records what it is told, once. */
class StockDossier {
    private static final JsonMapper JSON = JsonMapper.shared();

    @AggregateIdentifier
    private @Nullable String code;

    private final Set<String> known = new HashSet<>();

    /** For Axon. */
    StockDossier() {}

    /** A command. */
    record Tell(
            @TargetAggregateIdentifier String dossier,
            String source,
            String id,
            String type,
            String time,
            String data) {
        static Tell of(byte[] json) {
            JsonNode event = JSON.readTree(json);
            return new Tell(
                    event.required("subject").asString(),
                    event.required("source").asString(),
                    event.required("id").asString(),
                    event.required("type").asString(),
                    event.required("time").asString(),
                    event.required("data").toString());
        }
    }

    /** An event. */
    record Told(String dossier, String source, String id, String type, String time, String data) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Tell tell) {
        if (!known.contains(tell.source() + " " + tell.id())) {
            AggregateLifecycle.apply(
                    new Told(tell.dossier(), tell.source(), tell.id(), tell.type(), tell.time(), tell.data()));
        }
    }

    @EventSourcingHandler
    void on(Told told) {
        code = told.dossier();
        known.add(told.source() + " " + told.id());
    }
}
