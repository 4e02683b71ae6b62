package vn.tiendo.bench.ingest;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.postgresql.PGConnection;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.server.Stopwatch;
import vn.tiendo.processes.Query;

/** {@code COPY} of the rows that Tiendo stored into the same table, which is the least that a store can cost. */
final class CopiedRows implements Contestant {
    private static final String COLUMNS =
            "dossier_event (happened_at, recorded_at, sequence, dossier_code, type, payload)";

    private final BenchServers servers;
    private final EmptyStore store;
    private final Path rows;

    CopiedRows(BenchServers servers, EmptyStore store, Path folder) {
        this.servers = servers;
        this.store = store;
        rows = folder.resolve("rows.bin");
    }

    @Override
    public String name() {
        return "COPY of the same rows";
    }

    @Override
    public Sample turn() throws Exception {
        if (!Files.exists(rows)) {
            takeRows();
        }
        store.empty();
        try (Connection connection = servers.connect(EmptyStore.DATABASE);
                InputStream in = Files.newInputStream(rows)) {
            Stopwatch watch = Stopwatch.start(servers);
            long copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + COLUMNS + " from stdin (format binary)", in);
            return watch.stop(copied);
        }
    }

    /** In the order in which Tiendo stored them; every turn of Tiendo stores the same. */
    private void takeRows() throws Exception {
        try (Query tiendo = new Query(servers.connect(Tiendo.DATABASE));
                Connection connection = servers.connect(Tiendo.DATABASE);
                OutputStream out = Files.newOutputStream(rows)) {
            tiendo.execute("set statement_timeout to 0");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + COLUMNS + " to stdout (format binary)", out);
        }
    }
}
