package vn.tiendo.command.eventstore.postgres;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import vn.tiendo.command.eventstore.StoredEvent;

/** A stored event as Axon reads it. Everything that is to be known stands in the payload: there is no metadata. */
record StoredDomainEvent(StoredEvent event) implements DomainEventData<byte[]> {
    /** The type of all aggregates. */
    static final String DOSSIER = "dossier";

    private static final byte[] NOTHING = {};

    @Override
    public String getType() {
        return DOSSIER;
    }

    @Override
    public String getAggregateIdentifier() {
        return event.dossier();
    }

    @Override
    public long getSequenceNumber() {
        return event.sequence();
    }

    @Override
    public String getEventIdentifier() {
        return event.id().toString();
    }

    @Override
    public Instant getTimestamp() {
        return event.recordedAt();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(NOTHING, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(
                event.payload(), byte[].class, new SimpleSerializedType(event.type(), null));
    }
}
