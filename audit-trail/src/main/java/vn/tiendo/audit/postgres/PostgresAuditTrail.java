package vn.tiendo.audit.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.Act;
import vn.tiendo.audit.AuditLedger;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.Head;
import vn.tiendo.audit.Seal;
import vn.tiendo.audit.Signatory;
import vn.tiendo.audit.json.CanonicalJson;

/** The table {@code audit_entry}. */
public final class PostgresAuditTrail implements AuditTrail, AuditLedger {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresAuditTrail.class);
    /** The advisory lock of whoever appends; nothing else in these databases takes one of this number. */
    private static final long LOCK = 7_660_029;
    /** What is larger stands in the tables of its own capability, and here by its digest. */
    private static final int LONGEST_CONTENT = 16 << 10;

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final Signatory signatory;
    private final String application;

    public PostgresAuditTrail(
            JdbcClient database, TransactionTemplate transactions, Signatory signatory, String application) {
        this.database = database;
        this.transactions = transactions;
        this.signatory = signatory;
        this.application = application;
    }

    private record Last(Instant now, Head head) {}

    @Override
    public void announce(Act act) {
        transactions.executeWithoutResult(_ -> append(act));
    }

    @Override
    public void append(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an entry is appended within the transaction of its change");
        }
        Entry entry = entry(act);
        insert(entry);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(entry);
            }
        });
    }

    /** In the log, which is kept elsewhere: what is cut off the end of the table is still known there. */
    private static void tell(Entry entry) {
        LOG.info(
                "audit entry {} of {}: {} {}, hash {}",
                entry.number(),
                entry.application(),
                entry.action(),
                entry.subject(),
                entry.hash());
    }

    private Entry entry(Act act) {
        String who = signatory.of(act.by());
        String outcome = CanonicalJson.of(act.outcome());
        Object told = act.content();
        String content = told == null ? null : CanonicalJson.of(told);
        Last last = last();
        return new Entry(
                        application,
                        last.head().number() + 1,
                        last.now(),
                        who,
                        act.reason(),
                        act.action().name(),
                        act.subject(),
                        outcome,
                        content == null || content.length() > LONGEST_CONTENT ? null : content,
                        content == null ? null : Seal.digest(content),
                        last.head().hash(),
                        "")
                .sealed();
    }

    /** The statement after the lock sees what was committed while it was waited for. */
    private Last last() {
        database.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(_ -> {});
        return database.sql("""
                        select clock_timestamp() as now, coalesce(last.number, 0) as number, last.hash
                        from (values (1)) as always
                        left join (select number, hash from audit_entry order by number desc limit 1) as last on true
                        """)
                .query((row, _) -> new Last(
                        row.getObject("now", OffsetDateTime.class).toInstant(),
                        head(row.getLong("number"), row.getString("hash"))))
                .single();
    }

    private Head head(long number, @Nullable String hash) {
        return hash == null ? Head.none(application) : new Head(application, number, hash);
    }

    private void insert(Entry entry) {
        database.sql("""
                        insert into audit_entry
                            (application, number, at, who, reason, action, subject, outcome, content, digest, previous, hash)
                        values (:application, :number, :at, :who, :reason, :action, :subject, :outcome, :content, :digest,
                            :previous, :hash)
                        """)
                .param("application", entry.application())
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("who", entry.who())
                .param("reason", entry.reason())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("outcome", entry.outcome())
                .param("content", entry.content())
                .param("digest", entry.digest())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    /** By the primary key, {@code audit_entry_subject} or {@code audit_entry_at}. */
    @Override
    public List<Entry> entries(Selection selection) {
        return database.sql("""
                        select * from audit_entry
                        where number > :after
                            and (:action::text is null or action = :action)
                            and (:subject::text is null or subject = :subject
                                or subject > :subject::text || '/' and subject < :subject::text || '0')
                            and (:from::timestamptz is null or at >= :from)
                            and (:until::timestamptz is null or at < :until)
                        order by number
                        limit :limit
                        """)
                .param("after", selection.after())
                .param("limit", selection.limit())
                .param(
                        "action",
                        selection.action() == null ? null : selection.action().name())
                .param("subject", selection.subject())
                .param("from", utc(selection.from()))
                .param("until", utc(selection.until()))
                .query((row, _) -> entry(row))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("application"),
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("reason"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("outcome"),
                row.getString("content"),
                row.getString("digest"),
                row.getString("previous"),
                row.getString("hash"));
    }

    @Override
    public Head head() {
        return database.sql("select number, hash from audit_entry order by number desc limit 1")
                .query((row, _) -> head(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElseGet(() -> Head.none(application));
    }
}
