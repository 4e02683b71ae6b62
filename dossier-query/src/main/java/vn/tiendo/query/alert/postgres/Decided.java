package vn.tiendo.query.alert.postgres;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.tiendo.contract.alert.AlertKind;

/** What a statement decided, by kind. */
final class Decided {
    private Decided() {}

    /** Runs a statement that returns kinds and counts. */
    static Map<AlertKind, Integer> by(StatementSpec statement) {
        Map<AlertKind, Integer> counts = new EnumMap<>(AlertKind.class);
        statement.query(row -> {
            counts.put(AlertKind.named(row.getString("kind")), row.getInt("alerts"));
        });
        return counts;
    }
}
