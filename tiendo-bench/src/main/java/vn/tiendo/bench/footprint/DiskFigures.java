package vn.tiendo.bench.footprint;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.stock.StockStore;
import vn.tiendo.local.run.Application;
import vn.tiendo.processes.Query;

/** Bytes on disk an event, tables with their indexes, without dead rows. */
final class DiskFigures {
    private static final String UNIT = "bytes/event";
    private static final double OF_STOCK = 0.5;

    private DiskFigures() {}

    static List<Figure> of(BenchServers servers, Product product, long events) throws Exception {
        double read = product.grown(Application.ALL.get(1));
        double ranked = product.grown(Application.ALL.get(2));
        List<Figure> figures = new ArrayList<>(stores(servers, events));
        figures.add(new Figure("read model (dossier-query)", read / events, UNIT, null));
        figures.add(new Figure("rankings (index-calculator)", ranked / events, UNIT, null));
        TopicSizes.of(servers.kafka())
                .forEach((topic, bytes) ->
                        figures.add(new Figure("topic " + topic, (double) bytes / events, UNIT, null)));
        return figures;
    }

    private static List<Figure> stores(BenchServers servers, long events) throws Exception {
        try (Query store = new Query(servers.connect(Application.ALL.getFirst().database()))) {
            store.vacuum();
            Table ours = Table.of(store, "dossier_event", events);
            Table stock = stock(servers, events, StockStore.MetaData.ORIGIN);
            Table bare = stock(servers, events, StockStore.MetaData.NONE);
            return List.of(
                    new Figure("event store", ours.whole(), UNIT, null),
                    new Figure("event store: payload", ours.payload(), UNIT, null),
                    new Figure("event store: indexes", ours.indexes(), UNIT, null),
                    new Figure("stock Axon, same events", stock.whole(), UNIT, null),
                    new Figure("stock Axon: indexes", stock.indexes(), UNIT, null),
                    new Figure(
                            "event store beside stock Axon", ours.whole() / stock.whole(), "", Goal.atMost(OF_STOCK)),
                    new Figure("the same, if Axon's metadata were empty", ours.whole() / bare.whole(), "", null));
        }
    }

    private static Table stock(BenchServers servers, long events, StockStore.MetaData metadata) throws Exception {
        String name = "axon_stock";
        try (Connection ours = servers.connect(Application.ALL.getFirst().database());
                StockStore stock = StockStore.create(servers, name);
                Query database = new Query(servers.connect(name))) {
            stock.fill(ours, events, metadata);
            database.vacuum();
            return Table.of(database, "DomainEventEntry", events);
        }
    }

    /**
     * What an event takes in a table, in bytes.
     *
     * @param whole rows, what is kept beside them, and indexes
     * @param payload as it lies on disk
     */
    private record Table(double whole, double payload, double indexes) {
        /** @throws IllegalStateException if the table does not hold so many events */
        static Table of(Query database, String name, double events) throws SQLException {
            long rows = database.number("select count(*) from " + name);
            if (rows != events) {
                throw new IllegalStateException("%s holds %d events, not %.0f".formatted(name, rows, events));
            }
            return new Table(
                    database.number("select pg_total_relation_size('%s')".formatted(name)) / events,
                    database.number("select sum(pg_column_size(payload)) from " + name) / events,
                    database.number("select pg_indexes_size('%s')".formatted(name)) / events);
        }
    }
}
