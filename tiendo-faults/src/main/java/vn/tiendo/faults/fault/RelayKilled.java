package vn.tiendo.faults.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.local.run.Door;

/** The relay has sent and is killed before it moves its token: what it sent is sent once more. */
final class RelayKilled implements Fault {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private static final String RELAY_WAITS = """
            select exists (
                select from pg_stat_activity
                where wait_event_type = 'Lock' and query like 'update relay_token%'
            )
            """;

    /** The token is held, so that the relay waits exactly there. */
    @Override
    public void inflict(Scene scene) throws Exception {
        Instance command = scene.site().first(Door.COMMAND);
        String url = scene.site().database().url(command.application().database());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select position from relay_token for update");
            awaitRelay(scene.site().database().of(command.application()));
            command.kill();
            connection.rollback();
        }
    }

    private static void awaitRelay(JdbcClient database) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!database.sql(RELAY_WAITS).query(Boolean.class).single()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the relay moves its token somewhere else");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    @Override
    public void lift(Scene scene) throws Exception {
        scene.site().first(Door.COMMAND).start();
    }
}
