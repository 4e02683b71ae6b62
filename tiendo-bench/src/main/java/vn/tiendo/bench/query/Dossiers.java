package vn.tiendo.bench.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The dossiers of a country, one row each with its days and standings, and statements that group and count them. */
record Dossiers(JdbcClient client) {
    /** Those that a unit held by the end of some day, found by the indexes that the product's lists have. */
    static final String CANDIDATES = """
            with candidate as (
                select received, days, states, units, finished
                from standing_timeline
                where unit >= :unit and unit < :unit || '/' and books & 1 <> 0
                union all
                select received, days, states, units, finished
                from standing_timeline
                where code in (select code from former_unit where unit = :unit) and books & 1 <> 0
                    and not (unit >= :unit and unit < :unit || '/')
            )
            """;

    /** The standing of a row on its step of a day. */
    static final String STANDING = """
            (array['IN_TERM', 'WAITING', 'OVERDUE', 'OVERDUE', 'OVERDUE', 'FINISHED_EARLY', 'FINISHED_ON_TIME',
                'FINISHED_LATE', 'FINISHED_LATE', 'FINISHED_LATE'])[states[step] - 1]
            """;

    static Dossiers on(Connection connection) {
        return new Dossiers(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    /** The rows of a statement: a name and a number. */
    Map<String, Long> group(String statement, Map<String, ?> values) throws SQLException {
        Map<String, Long> groups = new TreeMap<>();
        client.sql(statement).params(values).query(row -> {
            groups.put(row.getString(1), row.getLong(2));
        });
        return groups;
    }

    static int number(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
