package vn.tiendo.bench.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.server.Stopwatch;
import vn.tiendo.bench.year.Folded;
import vn.tiendo.processes.Ports;
import vn.tiendo.processes.Query;

/** dossier-query on an empty database: it reads the whole topic. Its start is not measured, which is no work an event. */
final class FromScratch implements Contestant {
    private static final String SCRATCH = "dossier_query_scratch";
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Of figures, whatever they were folded from: cells that became 0 again are kept where they were known. */
    private static final String FIGURES = """
            select bit_xor(hashtextextended(tally_cell::text, 0)) from tally_cell where count <> 0
            """;

    private final Ground ground;

    FromScratch(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "from the topic, into an empty database";
    }

    @Override
    public Sample turn() throws Exception {
        ground.servers().createDatabase(SCRATCH);
        ground.settle();
        Sample sample = read();
        ground.drop(SCRATCH);
        return sample;
    }

    private Sample read() throws Exception {
        try (ConfigurableApplicationContext _ = ground.startQuery(SCRATCH, Ports.free());
                Query query = new Query(ground.servers().connect(SCRATCH))) {
            query.await("select exists (select from dossier_fact)", PAUSE, LONGEST);
            Stopwatch watch = Stopwatch.start(ground.servers(), facts(query));
            query.await(Folded.upTo(ground.position()), PAUSE, LONGEST);
            Sample sample = watch.stop(ground.events());
            check(query);
            return sample;
        }
    }

    private static long facts(Query query) throws SQLException {
        return query.number("select count(*) from dossier_fact");
    }

    private void check(Query query) throws SQLException {
        try (Query live = new Query(ground.servers().connect(Ground.LIVE))) {
            if (facts(query) != ground.events() || query.number(FIGURES) != live.number(FIGURES)) {
                throw new IllegalStateException("read from the topic, figures are others");
            }
        }
    }
}
