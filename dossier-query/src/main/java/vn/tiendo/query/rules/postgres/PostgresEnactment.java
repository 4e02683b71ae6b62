package vn.tiendo.query.rules.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.problem.Refusal;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.Enactment;

/** One change at a time, by the row of {@code rule_watch} and a lock on the table {@code rule_version}. */
final class PostgresEnactment implements Enactment {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresEnactment.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String GIVEN_UP = "The change took too long and was given up; nothing was changed. Try again.";

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final RulebookTables tables;
    private final AuditTrail trail;

    PostgresEnactment(JdbcClient database, TransactionTemplate transactions, RulebookTables tables, AuditTrail trail) {
        this.database = database;
        this.transactions = transactions;
        this.tables = tables;
        this.trail = trail;
    }

    @Override
    public Watch begin(long basis) {
        return transactionally(() -> {
            holdEverybody();
            refuseOtherBasis(basis);
            refuseOtherWatch();
            database.sql("truncate table rule_candidate").update();
            return new Watch(watch(), basis);
        });
    }

    // What is done within a transaction answers, and so does the template.
    @SuppressWarnings("NullAway")
    private <T> T transactionally(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    /** Waits for those who judge now, and lets nobody begin; readers are not held. */
    private void holdEverybody() {
        try {
            database.sql("set local lock_timeout = '10s'").update();
            database.sql("lock table rule_version in exclusive mode").update();
            database.sql("set local lock_timeout = 0").update();
        } catch (DataAccessException failure) {
            throw isTooLong(failure)
                    ? Refusal.busy("The rules are in use by something long; nothing was changed. Try again later.")
                    : failure;
        }
    }

    private static boolean isTooLong(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException wait && LOCK_NOT_AVAILABLE.equals(wait.getSQLState());
    }

    private void refuseOtherBasis(long basis) {
        long version = database.sql("select version from rule_version")
                .query(Long.class)
                .single();
        if (version != basis) {
            throw Refusal.conflict("The rules were changed meanwhile; nothing was changed by this. Try again.");
        }
    }

    private void refuseOtherWatch() {
        boolean watched = database.sql("select exists (select from rule_watch where until > clock_timestamp())")
                .query(Boolean.class)
                .single();
        if (watched) {
            throw Refusal.conflict("Another change of the rules is being worked out; try again when it is in force.");
        }
    }

    private UUID watch() {
        return database.sql("""
                        insert into rule_watch (owner, until)
                        values (gen_random_uuid(), clock_timestamp() + interval '1 minute')
                        on conflict (one) do update
                        set owner = excluded.owner, until = excluded.until
                        returning owner
                        """).query(UUID.class).single();
    }

    @Override
    public void remember(Watch watch, List<DossierCode> candidates) {
        transactions.executeWithoutResult(_ -> {
            keepWatching(watch);
            if (!candidates.isEmpty()) {
                RuleCandidates.add(database, candidates);
            }
        });
    }

    /** A watch that once ran out has missed something, so it is never taken up again. */
    private void keepWatching(Watch watch) {
        int kept = database.sql("""
                        update rule_watch
                        set until = clock_timestamp() + interval '1 minute'
                        where owner = :owner and until > clock_timestamp()
                        """).param("owner", watch.owner()).update();
        if (kept == 0) {
            throw Refusal.busy(GIVEN_UP);
        }
    }

    @Override
    public List<DossierCode> candidates(@Nullable DossierCode last, int limit) {
        return database.sql("select code from rule_candidate where code > :last order by code limit :limit")
                .param("last", last == null ? "" : last.value())
                .param("limit", limit)
                .query((row, _) -> new DossierCode(row.getString("code")))
                .list();
    }

    @Override
    public Enacted enact(Watch watch, Amendment amendment, LongSupplier recount) {
        return transactionally(() -> {
            holdEverybody();
            keepWatching(watch);
            refuseOtherBasis(watch.basis());
            long version = nextVersion();
            tables.write(amendment.change());
            long moved = recount.getAsLong();
            record(version, amendment, moved);
            forget();
            Enacted enacted = new Enacted(version, moved);
            trail.append(RuleActs.of(amendment, enacted));
            return enacted;
        });
    }

    private void forget() {
        database.sql("truncate table rule_candidate").update();
        database.sql("delete from rule_watch").update();
    }

    private long nextVersion() {
        return database.sql("update rule_version set version = nextval('rule_version_number') returning version")
                .query(Long.class)
                .single();
    }

    private void record(long version, Amendment amendment, long moved) {
        database.sql("""
                        insert into rule_change
                            (kind, subject, version, changed_by, reason, changed_at, moved, content)
                        values (:kind, :subject, :version, :by, :reason, clock_timestamp(), :moved, :content::jsonb)
                        """)
                .param("kind", amendment.change().subject().kind().name())
                .param("subject", amendment.change().subject().name())
                .param("version", version)
                .param("by", amendment.by())
                .param("reason", amendment.reason())
                .param("moved", moved)
                .param("content", RulebookTables.content(amendment.change()))
                .update();
    }

    /** Left alone it runs out by itself, and the next one clears what it left. */
    @Override
    public void end(Watch watch) {
        try {
            database.sql("delete from rule_watch where owner = :owner")
                    .param("owner", watch.owner())
                    .update();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("A change of the rules ended while the store was away", away);
        }
    }
}
