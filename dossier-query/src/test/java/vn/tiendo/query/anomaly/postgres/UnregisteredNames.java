package vn.tiendo.query.anomaly.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.anomaly.Unregistered;

/** What nobody registered, for tests of those who ask for it. */
public final class UnregisteredNames {
    private UnregisteredNames() {}

    public static Unregistered in(JdbcClient jdbc) {
        return new PostgresUnregistered(jdbc);
    }
}
