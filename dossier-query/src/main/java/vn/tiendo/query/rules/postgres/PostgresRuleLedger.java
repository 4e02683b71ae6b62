package vn.tiendo.query.rules.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.rules.RuleVersion;
import vn.tiendo.query.snapshot.Seen;

/** The rules in force, kept in memory by their version, and the table {@code rule_change}. */
final class PostgresRuleLedger implements RuleLedger {
    private final JdbcClient database;
    private final RulebookTables tables;
    private final AtomicReference<@Nullable InForce> latest = new AtomicReference<>();

    PostgresRuleLedger(JdbcClient database, RulebookTables tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public InForce inForce() {
        return known(Seen.underWay().map(Seen::ruleVersion).orElseGet(this::version));
    }

    private long version() {
        return database.sql("select version from rule_version")
                .query(Long.class)
                .single();
    }

    /** The rules of a version that the caller just read: from memory, or else from the tables as they are now. */
    InForce known(long version) {
        InForce known = latest.get();
        return known != null && known.version() == version ? known : read(version);
    }

    /**
     * Outside of a snapshot and without the lock a change may come between version and tables. They are written together;
     * so where the version is the same before and after, the tables are of that version.
     */
    private InForce read(long version) {
        long before = version;
        InForce read = new InForce(before, tables.read());
        for (long after = version(); after != before; after = version()) {
            before = after;
            read = new InForce(before, tables.read());
        }
        latest.set(read);
        return read;
    }

    @Override
    public long versionOf(Subject subject) {
        return database.sql("""
                        select coalesce(max(version), 0)
                        from rule_change
                        where kind = :kind and subject = :subject
                        """)
                .param("kind", subject.kind().name())
                .param("subject", subject.name())
                .query(Long.class)
                .single();
    }

    @Override
    public List<RuleVersion> versions(Subject subject, long before, int limit) {
        return database.sql("""
                        select version, changed_by, reason, changed_at, moved, content
                        from rule_change
                        where kind = :kind and subject = :subject and version < :before
                        order by version desc
                        limit :limit
                        """)
                .param("kind", subject.kind().name())
                .param("subject", subject.name())
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> version(subject, row))
                .list();
    }

    private static RuleVersion version(Subject subject, ResultSet row) throws SQLException {
        return new RuleVersion(
                row.getLong("version"),
                subject,
                row.getString("changed_by"),
                row.getString("reason"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getLong("moved"),
                row.getString("content"));
    }
}
