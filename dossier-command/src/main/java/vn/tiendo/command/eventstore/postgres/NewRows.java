package vn.tiendo.command.eventstore.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.PreparedStatementSetter;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.contract.wire.WireType;

/** Events to append, column by column, in the order of the batch. */
@SuppressWarnings("ArrayRecordComponent") // parameters of one statement, never compared
record NewRows(
        String[] happenedAt,
        String[] recordedAt,
        Long[] sequences,
        String[] dossiers,
        String[] types,
        byte[][] payloads)
        implements PreparedStatementSetter {

    static NewRows of(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<DossierEvent> events = messages.stream().map(NewRows::event).toList();
        return new NewRows(
                column(events, event -> event.time().toString(), String[]::new),
                column(events, event -> event.recordedAt().toString(), String[]::new),
                column(events, DossierEvent::sequence, Long[]::new),
                column(events, event -> event.dossier().value(), String[]::new),
                column(events, event -> WireType.recorded(event.fact().kind()), String[]::new),
                column(
                        events,
                        event -> serializer.serialize(event, byte[].class).getData(),
                        byte[][]::new));
    }

    /** The event in a message of Axon's, which must number it alike. */
    private static DossierEvent event(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> numbered
                && numbered.getPayload() instanceof DossierEvent event
                && numbered.getSequenceNumber() == event.sequence()
                && numbered.getAggregateIdentifier().equals(event.dossier().value())) {
            return event;
        }
        throw new IllegalArgumentException("not the next event of a dossier: " + message);
    }

    private static <T> T[] column(List<DossierEvent> events, Function<DossierEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    @Override
    public void setValues(PreparedStatement statement) throws SQLException {
        set(statement, 1, "timestamptz", happenedAt);
        set(statement, 2, "timestamptz", recordedAt);
        set(statement, 3, "bigint", sequences);
        set(statement, 4, "text", dossiers);
        set(statement, 5, "text", types);
        set(statement, 6, "bytea", payloads);
    }

    private static void set(PreparedStatement statement, int index, String type, Object[] column) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, column));
    }
}
