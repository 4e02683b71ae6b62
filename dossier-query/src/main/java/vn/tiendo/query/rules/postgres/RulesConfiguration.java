package vn.tiendo.query.rules.postgres;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.rules.Amending;
import vn.tiendo.query.rules.Enactment;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Rules;

/** The rules in force, and how they are changed. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
    @Bean
    PostgresRuleLedger ruleLedger(JdbcClient database) {
        return new PostgresRuleLedger(database, new RulebookTables(database));
    }

    @Bean
    Rules rules(JdbcClient database, PostgresRuleLedger ledger, Books books, @Value("${tiendo.zone}") ZoneId zone) {
        return new PostgresRules(database, ledger, books, zone);
    }

    @Bean
    Enactment enactment(JdbcClient database, TransactionTemplate transactions, AuditTrail trail) {
        return new PostgresEnactment(database, transactions, new RulebookTables(database), trail);
    }

    @Bean
    Amending amending(
            RuleLedger ledger,
            Enactment enactment,
            DossierScan dossiers,
            Derivation derivation,
            Books books,
            @Value("${tiendo.zone}") ZoneId zone) {
        return new Amending(ledger, enactment, dossiers, derivation, books, zone);
    }
}
