package vn.tiendo.bench.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import vn.tiendo.contract.dossier.Anomaly;

/** What one gets from {@code psql} in place of the product, with the columns of its list or with fewer. */
record Copy(Connection connection) {
    /**
     * The product's list to the letter, written for this alone: every dossier has a timeline in this book, nobody asks
     * which unit held it before, and only what is late has causes and days.
     */
    private static final String SAME = """
            copy (
                select code, unit, procedure, received, due, standing, cause, "daysOverdue", anomalies
                from (
                    select code, units[least(step, cardinality(units))] as unit, procedure, received,
                        date '1970-01-01' + dues[step] as due,
                        (array['IN_TERM', 'WAITING', 'OVERDUE', 'OVERDUE', 'OVERDUE', 'FINISHED_EARLY', 'FINISHED_ON_TIME',
                            'FINISHED_LATE', 'FINISHED_LATE', 'FINISHED_LATE'])[states[step] - 1] as standing,
                        (array['TECHNICAL_ERROR', 'SUSPENSION', 'AGENCY', null, null,
                            'TECHNICAL_ERROR', 'SUSPENSION', 'AGENCY'])[states[step] - 3] as cause,
                        case
                            when dues[step] is null
                                then null
                            when states[step] between 4 and 6
                                then greatest(0, DAY - dues[step])
                            when states[step] > 8
                                then greatest(0, (select min(day)
                                                  from unnest(days, states) as change (day, state)
                                                  where state > 6) - dues[step])
                        end as "daysOverdue"
                    from (
                        select code, procedure, received, days, states, units, dues, width_bucket(DAY, days) as step
                        from standing_timeline
                        where books & 1 <> 0 and received <= date '1970-01-01' + DAY
                    ) stepped
                ) listed
                left join (
                    select code, string_agg(kind, ' ' order by array_position(array[ANOMALIES], kind)) as anomalies
                    from dossier_anomaly
                    group by code
                ) contradictions using (code)
                order by due, code
            ) to stdout (format csv, header)
            """;

    private static final String PLAIN = """
            copy (
                select code, unit, procedure, received, due
                from standing_timeline
                where books & 1 <> 0
            ) to stdout (format csv, header)
            """;

    /** In the order in which a list names several contradictions of a dossier. */
    private static final String ANOMALIES = Arrays.stream(Anomaly.values())
            .map(anomaly -> "'" + anomaly.name() + "'")
            .collect(Collectors.joining(", "));

    void same(LocalDate day, Received received) throws SQLException, IOException {
        copy(SAME.replace("DAY", Long.toString(day.toEpochDay())).replace("ANOMALIES", ANOMALIES), received);
    }

    /** Columns as they are stored, in no order. */
    void plain(Received received) throws SQLException, IOException {
        copy(PLAIN, received);
    }

    private void copy(String statement, Received received) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, received);
    }
}
