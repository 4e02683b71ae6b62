package vn.tiendo.query.rebuild.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.Action;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.rebuild.Rebuild;
import vn.tiendo.query.rebuild.Rebuild.State;

/** The table {@code rebuild_run}: how far a rebuild is stands where what it counted stands, so that it survives any end. */
final class RunTable {
    private final JdbcClient database;
    private final AuditTrail trail;

    RunTable(JdbcClient database, AuditTrail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** The one that is under way, or a new one, within a transaction. */
    Rebuild request(String by, String reason) {
        RebuildLock.REQUESTING.take(database);
        return open().orElseGet(() -> begun(by, reason));
    }

    private Rebuild begun(String by, String reason) {
        Rebuild rebuild = insert(by, reason);
        trail.append(new Act(Action.REBUILD_REQUESTED, "rebuilds/" + rebuild.id(), by, reason, Map.of(), null));
        return rebuild;
    }

    private Rebuild insert(String by, String reason) {
        return database.sql("""
                        insert into rebuild_run (requested_by, reason, requested_at, state)
                        values (:by, :reason, now(), 'WAITING')
                        returning *
                        """)
                .param("by", by)
                .param("reason", reason)
                .query(RunTable::rebuild)
                .single();
    }

    Optional<Rebuild> find(long id) {
        return database.sql("select * from rebuild_run where id = :id")
                .param("id", id)
                .query(RunTable::rebuild)
                .optional();
    }

    List<Rebuild> latest(int most) {
        return database.sql("select * from rebuild_run order by id desc limit :most")
                .param("most", most)
                .query(RunTable::rebuild)
                .list();
    }

    /** Dossiers still to be judged; 0 while nothing is rebuilt. */
    long left() {
        return open().map(rebuild -> Math.max(0, rebuild.total() - rebuild.counted()))
                .orElse(0L);
    }

    /** The one that is under way. */
    Optional<Rebuild> open() {
        return database.sql("select * from rebuild_run where state <> 'DONE' order by id limit 1")
                .query(RunTable::rebuild)
                .optional();
    }

    /** Begins from nothing, by the rules that are in force. */
    void begin(long id) {
        database.sql("""
                        update rebuild_run
                        set state = 'COUNTING', rules = (select version from rule_version), last_code = null, counted = 0,
                            total = (select count(*) from dossier), resumed_at = clock_timestamp(), resumed_from = 0
                        where id = :id
                        """).param("id", id).update();
    }

    /** From now on the rate is measured anew. */
    void resume(long id) {
        database.sql("update rebuild_run set resumed_at = clock_timestamp(), resumed_from = counted where id = :id")
                .param("id", id)
                .update();
    }

    /** Up to which dossier it has counted, null where it has just begun. */
    @Nullable DossierCode last(long id) {
        return database.sql("select last_code from rebuild_run where id = :id and last_code is not null")
                .param("id", id)
                .query((row, _) -> new DossierCode(row.getString("last_code")))
                .optional()
                .orElse(null);
    }

    /** Whether it counts by the rules that are in force. */
    boolean isByRulesInForce(long id) {
        return database.sql("select rules = (select version from rule_version) from rebuild_run where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void counted(long id, DossierCode last, int more) {
        database.sql("update rebuild_run set last_code = :last, counted = counted + :more where id = :id")
                .param("id", id)
                .param("last", last.value())
                .param("more", more)
                .update();
    }

    void enter(long id, State state) {
        database.sql("update rebuild_run set state = :state where id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void done(long id, long moved, long cells) {
        database.sql("""
                        update rebuild_run
                        set state = 'DONE', finished_at = clock_timestamp(), moved = :moved, cells = :cells
                        where id = :id
                        """)
                .param("id", id)
                .param("moved", moved)
                .param("cells", cells)
                .update();
    }

    private static Rebuild rebuild(ResultSet row, int number) throws SQLException {
        return new Rebuild(
                row.getLong("id"),
                row.getString("requested_by"),
                row.getString("reason"),
                row.getTimestamp("requested_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getLong("counted"),
                row.getLong("total"),
                instant(row, "resumed_at"),
                row.getLong("resumed_from"),
                instant(row, "finished_at"),
                row.getLong("moved"),
                row.getLong("cells"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
