package vn.tiendo.bench.stock;

import java.sql.Connection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import vn.tiendo.contract.dossier.DossierEvent;

/** Carries events of ours into Axon's table, as Axon would have written them: the same payload, all else its own. */
record StockCopy(long events, StockStore.MetaData metadata) {
    /** In the order of {@link #IN}. Axon notes the command twice: it is the first message of its trace. */
    private static final String OUT = """
            copy (
                select position, dossier_code, sequence::bigint, 'Dossier', gen_random_uuid()::text,
                    convert_to(%s, 'UTF8'), payload, null::text, '%s',
                    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                from (select *, gen_random_uuid() as command from dossier_event order by position limit %d) as event
                order by position
            ) to stdout (format binary)
            """;

    private static final String ORIGIN = """
            '{"traceId":"' || command || '","correlationId":"' || command || '"}'""";

    private static final String IN = """
            copy DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier,
                metaData, payload, payloadRevision, payloadType, timeStamp)
            from stdin (format binary)
            """;

    long copy(Connection ours, Connection own) throws Exception {
        CopyOut out = ours.unwrap(PGConnection.class).getCopyAPI().copyOut(select());
        CopyIn in = own.unwrap(PGConnection.class).getCopyAPI().copyIn(IN);
        for (byte[] part = out.readFromCopy(); part != null; part = out.readFromCopy()) {
            in.writeToCopy(part, 0, part.length);
        }
        return in.endCopy();
    }

    private String select() {
        String said = switch (metadata) {
            case ORIGIN -> ORIGIN;
            case NONE -> "'{}'";
        };
        return OUT.formatted(said, DossierEvent.class.getName(), events);
    }
}
