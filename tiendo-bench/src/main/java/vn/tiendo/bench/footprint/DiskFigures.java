package vn.tiendo.bench.footprint;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.server.BenchServers;
import vn.tiendo.bench.server.Query;
import vn.tiendo.bench.stock.StockStore;
import vn.tiendo.local.run.Application;

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
            double ours = size(store, "dossier_event", events);
            double stock = stock(servers, events, StockStore.MetaData.ORIGIN);
            double bare = stock(servers, events, StockStore.MetaData.NONE);
            return List.of(
                    new Figure("event store", ours, UNIT, null),
                    new Figure("stock Axon's table of the same events", stock, UNIT, null),
                    new Figure("event store beside stock Axon's table", ours / stock, "", Goal.atMost(OF_STOCK)),
                    new Figure("the same, if Axon's metadata were empty", ours / bare, "", null));
        }
    }

    private static double stock(BenchServers servers, long events, StockStore.MetaData metadata) throws Exception {
        String name = "axon_stock";
        try (Connection ours = servers.connect(Application.ALL.getFirst().database());
                StockStore stock = StockStore.create(servers, name);
                Query database = new Query(servers.connect(name))) {
            stock.fill(ours, events, metadata);
            database.vacuum();
            return size(database, "DomainEventEntry", events);
        }
    }

    private static double size(Query database, String table, long events) throws Exception {
        long rows = database.number("select count(*) from " + table);
        if (rows != events) {
            throw new IllegalStateException("%s holds %d events, not %d".formatted(table, rows, events));
        }
        return (double) database.number("select pg_total_relation_size('" + table + "')") / events;
    }
}
