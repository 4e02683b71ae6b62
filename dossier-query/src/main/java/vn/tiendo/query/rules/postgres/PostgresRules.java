package vn.tiendo.query.rules.postgres;

import java.time.ZoneId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Rules;

/** The row of {@code rule_version}, and what it stands for. */
final class PostgresRules implements Rules {
    private final JdbcClient database;
    private final PostgresRuleLedger ledger;
    private final Books books;
    private final ZoneId zone;

    PostgresRules(JdbcClient database, PostgresRuleLedger ledger, Books books, ZoneId zone) {
        this.database = database;
        this.ledger = ledger;
        this.books = books;
        this.zone = zone;
    }

    private record Held(long version, boolean watched) {}

    @Override
    public Judge inForce() {
        return ledger.inForce().rulebook().judge(books, zone);
    }

    @Override
    public Judge held(Collection<DossierCode> dossiers) {
        Held held = hold();
        if (held.watched()) {
            RuleCandidates.add(database, dossiers);
        }
        return ledger.known(held.version()).rulebook().judge(books, zone);
    }

    /**
     * The lock on the table is taken before the statement looks: it sees all that was committed before it was granted,
     * and while it holds no change begins or comes into force.
     */
    private Held hold() {
        return database.sql("""
                        select version, exists (select from rule_watch where until > now()) as watched
                        from rule_version
                        for share of rule_version
                        """)
                .query((row, _) -> new Held(row.getLong("version"), row.getBoolean("watched")))
                .single();
    }
}
