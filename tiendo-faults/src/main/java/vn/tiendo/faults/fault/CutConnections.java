package vn.tiendo.faults.fault;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.local.run.Application;

/** An administrator's command ends connections in mid transaction, again and again. */
final class CutConnections implements Fault {
    private static final int ROUNDS = 25;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(120);

    /** One at random, of those that are in a transaction, in any of the databases. */
    private static final String CUT = """
            select count(pg_terminate_backend(pid))
            from (
                select pid
                from pg_stat_activity
                where xact_start is not null and pid <> pg_backend_pid() and backend_type = 'client backend'
                order by md5(pid::text || :round)
                limit 1
            ) one
            """;

    @Override
    public void inflict(Scene scene) throws Exception {
        JdbcClient database = scene.site().database().of(Application.ALL.getFirst());
        for (int round = 0; round < ROUNDS; round++) {
            database.sql(CUT).param("round", round).query(Long.class).single();
            Thread.sleep(scene.dice().nextLong(LONGEST_PAUSE.toMillis()));
        }
    }

    @Override
    public void lift(Scene scene) {
        // what was cut stays cut
    }
}
