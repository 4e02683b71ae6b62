package vn.tiendo.command.eventstore.postgres;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import vn.tiendo.command.eventstore.StoredEvent;
import vn.tiendo.contract.dossier.DossierProgress;

/** A stored event as Axon reads it. Everything that is to be known stands in the payload: there is no metadata. */
record StoredDomainEvent(StoredEvent event, SerializedType type) implements DomainEventData<byte[]> {
    private static final String DOSSIER = "dossier";
    private static final byte[] NOTHING = {};

    /** All that the event says. */
    static StoredDomainEvent whole(StoredEvent event) {
        return new StoredDomainEvent(event, new SimpleSerializedType(event.type(), null));
    }

    /** What deciding the dossier's next event needs: its progress reads as {@link DossierProgress#NONE}. */
    static StoredDomainEvent facts(StoredEvent event) {
        return new StoredDomainEvent(event, DossierEventSerializer.factsOf(event.type()));
    }

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
        return new SimpleSerializedObject<>(event.payload(), byte[].class, type);
    }
}
