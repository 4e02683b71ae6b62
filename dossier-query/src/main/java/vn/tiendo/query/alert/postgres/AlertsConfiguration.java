package vn.tiendo.query.alert.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.Turns;
import vn.tiendo.query.alert.AlertWatcher;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.UnitRegister;

/** Decides what is to be told, and keeps it. */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AlertsConfiguration.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** All open dossiers, or all units, while the database works on it. */
    private static final Duration LONGEST_DECISION = Duration.ofMinutes(1);

    @Bean
    AlertCandidates alertCandidates(JdbcClient database, Books books, Clock clock) {
        return new AlertCandidates(database, books.bit(Book.PORTAL_766), clock);
    }

    @Bean
    Deciding alertDeciding(
            JdbcClient database,
            TransactionTemplate transactions,
            AlertCandidates candidates,
            Books books,
            StocksOfUnits stocks,
            UnitRegister units,
            RuleLedger rules,
            ObjectProvider<AlertWatcher> watchers,
            Clock clock,
            MeterRegistry meters) {
        return new Deciding(
                database,
                transactions,
                candidates,
                new DossierAlerts(database, books.bit(Book.PORTAL_766)),
                new FigureAlerts(database, new AlertedUnits(database, stocks, units)),
                rules,
                () -> watchers.forEach(AlertWatcher::decided),
                clock,
                meters);
    }

    @Bean
    BackgroundLoop alertDecidingLoop(Deciding alertDeciding, Turns turns) {
        return new BackgroundLoop(
                "alert-deciding",
                BETWEEN_LOOKS,
                LONGEST_DECISION,
                turns.of(AlertLock.DECIDING.key()),
                alertDeciding,
                failure -> LOG.warn("cannot decide on alerts now", failure));
    }
}
