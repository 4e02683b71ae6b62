package vn.tiendo.bench.rebuild;

import java.sql.Connection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.Stopwatch;

/** Reads all events as fast as PostgreSQL gives them out, and does nothing with them: nobody who reads them is faster. */
final class Drain implements Contestant {
    private static final String EVENTS = """
            copy (
                select position, happened_at, recorded_at, sequence, dossier_code, type, payload
                from dossier_event
                order by position
            ) to stdout
            """;

    private final Ground ground;

    Drain(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "COPY TO STDOUT, drained";
    }

    @Override
    public Sample turn() throws Exception {
        try (Connection store = ground.servers().connect(Ground.STORE)) {
            ground.settle();
            Stopwatch watch = Stopwatch.start(ground.servers());
            long rows = drain(store.unwrap(PGConnection.class));
            Sample sample = watch.stop(rows);
            if (rows != ground.events()) {
                throw new IllegalStateException(rows + " events were drained, not " + ground.events());
            }
            return sample;
        }
    }

    /** A message of the protocol holds one row. */
    private static long drain(PGConnection store) throws Exception {
        CopyOut out = store.getCopyAPI().copyOut(EVENTS);
        long rows = 0;
        while (out.readFromCopy() != null) {
            rows++;
        }
        return rows;
    }
}
