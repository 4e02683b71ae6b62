package vn.tiendo.bench.endtoend;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.processes.CpuTime;
import vn.tiendo.processes.Query;

/** What is often built first: each event a row, each row a transaction that is on disk when it ends; no figure at all. */
final class OneRowInserts implements Contestant {
    private static final String DATABASE = "one_row_inserts";
    private static final String TABLE = """
            create table event (
                position bigint generated always as identity primary key,
                told bytea not null
            )""";

    private final Product product;
    private final List<byte[]> lines;
    private final Duration duration;

    /** @param lines inserted one after the other, from the beginning again after the last */
    OneRowInserts(Product product, List<byte[]> lines, Duration duration) {
        this.product = product;
        this.lines = lines;
        this.duration = duration;
    }

    @Override
    public String name() {
        return "one-row INSERTs, one connection";
    }

    /** Beside the product's own databases, on the same server. */
    void prepare() throws SQLException {
        product.createDatabase(DATABASE);
    }

    @Override
    public Sample turn() throws Exception {
        Connection connection = product.connect(DATABASE);
        try (Query query = new Query(connection)) {
            query.execute("drop table if exists event");
            query.execute(TABLE);
            double cpu = cpuSeconds();
            long begin = System.nanoTime();
            long inserted = insert(connection, begin + duration.toNanos());
            double seconds = (System.nanoTime() - begin) / 1e9;
            Sample sample = new Sample(inserted, seconds, cpuSeconds() - cpu);
            check(query, inserted);
            return sample;
        }
    }

    private double cpuSeconds() throws IOException {
        return product.postgresCpuSeconds() + CpuTime.ofThisProcess();
    }

    private long insert(Connection connection, long end) throws SQLException {
        long inserted = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into event (told) values (?)")) {
            while (System.nanoTime() < end) {
                insert.setBytes(1, lines.get((int) (inserted % lines.size())));
                inserted += insert.executeUpdate();
            }
        }
        return inserted;
    }

    private static void check(Query query, long inserted) throws SQLException {
        long there = query.number("select count(*) from event");
        long flushing = query.number("""
                select count(*) from pg_settings
                where name in ('fsync', 'synchronous_commit') and setting = 'on'""");
        if (there != inserted || flushing != 2) {
            throw new SQLException("%d of %d rows are there, or they were not flushed".formatted(there, inserted));
        }
    }
}
