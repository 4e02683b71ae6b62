package vn.tiendo.feed;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sessions of the application's database: who has which turn, and who has gone silent with a transaction open. */
final class SessionTable {
    /** By then it is paused, or its machine is gone; one that lives asks each second, whatever else it does. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

    private final JdbcClient database;
    private final Duration longestSilence;

    SessionTable(JdbcClient database) {
        this(database, LONGEST_SILENCE);
    }

    SessionTable(JdbcClient database, Duration longestSilence) {
        this.database = database;
        this.longestSilence = longestSilence;
    }

    /** Those with turns: advisory locks by their numbers. */
    List<Session> withTurns() {
        return database.sql("""
                        with sessions as materialized (
                            select pid, datid, application_name as process, state, wait_event_type, xact_start,
                                coalesce(host(client_addr), 'localhost') as address,
                                greatest(query_start, state_change) as heard
                            from pg_stat_activity
                            where datname = current_database() and backend_type = 'client backend'
                        ), turns as (
                            select pid, database, array_agg(classid::bigint << 32 | objid::bigint) as locks
                            from pg_locks
                            where locktype = 'advisory' and objsubid = 1 and granted
                            group by pid, database
                        )
                        select process, address, process = current_setting('application_name') as ours, locks,
                            state = 'active' and coalesce(wait_event_type, '') not in ('Lock', 'Client') as runs,
                            extract(epoch from clock_timestamp() - coalesce(xact_start, heard)) * 1000 as turn,
                            extract(epoch from clock_timestamp() - heard) * 1000 as quiet,
                            extract(epoch from clock_timestamp() - (
                                select max(same.heard)
                                from sessions same
                                where same.process = s.process and same.address = s.address)) * 1000 as silence
                        from sessions s
                        join turns on turns.pid = s.pid and turns.database = s.datid
                        """).query((row, _) -> session(row)).list();
    }

    private static Session session(ResultSet row) throws SQLException {
        Array locks = row.getArray("locks");
        return new Session(
                row.getString("process"),
                row.getString("address"),
                row.getBoolean("ours"),
                row.getBoolean("runs"),
                duration(row, "turn"),
                duration(row, "quiet"),
                duration(row, "silence"),
                List.of((Long[]) locks.getArray()));
    }

    private static Duration duration(ResultSet row, String millis) throws SQLException {
        return Duration.ofMillis(row.getBigDecimal(millis).longValue());
    }

    /**
     * Ends the transactions of processes of this application that have gone silent, where the server waits for them: what
     * they hold is free, and what they did is undone. If one wakes up it finds its connection closed, and begins again.
     * Processes of an application call themselves by its name, {@code #}, and what no other is called.
     *
     * @param spared turns of which more than the transaction would have to be undone
     * @return whose were ended
     */
    List<String> endSilent(Collection<Long> spared) {
        return database.sql("""
                        with sessions as materialized (
                            select pid, application_name as process, wait_event_type, xact_start,
                                coalesce(host(client_addr), 'localhost') as address,
                                greatest(query_start, state_change) as heard
                            from pg_stat_activity
                            where datname = current_database() and backend_type = 'client backend'
                                and usename = current_user
                                and split_part(current_setting('application_name'), '#', 2) <> ''
                                and application_name <> current_setting('application_name')
                                and split_part(application_name, '#', 2) <> ''
                                and split_part(application_name, '#', 1)
                                    = split_part(current_setting('application_name'), '#', 1)
                        ), silent as materialized (
                            select pid, process || ' at ' || address as whose
                            from sessions s
                            where xact_start is not null and wait_event_type = 'Client'
                                and not exists (
                                    select from sessions same
                                    where same.process = s.process and same.address = s.address
                                        and same.heard >= clock_timestamp() - make_interval(secs => :seconds))
                                and not exists (
                                    select from pg_locks l
                                    where l.pid = s.pid and locktype = 'advisory' and objsubid = 1
                                        and classid::bigint << 32 | objid::bigint = any(:spared))
                        )
                        select whose
                        from silent
                        where pg_terminate_backend(pid)
                        """)
                .param("seconds", longestSilence.toSeconds())
                .param("spared", spared.toArray(Long[]::new))
                .query(String.class)
                .list();
    }
}
