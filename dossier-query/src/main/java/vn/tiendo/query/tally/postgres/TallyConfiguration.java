package vn.tiendo.query.tally.postgres;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.Traces;
import vn.tiendo.feed.Turn;
import vn.tiendo.feed.Turns;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.tally.FoldWatcher;
import vn.tiendo.query.tally.ProgressTally;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.tally.TallyJournal;
import vn.tiendo.query.tally.TallyOutbox;
import vn.tiendo.query.tally.ToldTally;

/** Keeps differences, folds them into cells, and sums both. */
@Configuration(proxyBeanMethods = false)
class TallyConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(TallyConfiguration.class);
    private static final Duration BETWEEN_FOLDS = Duration.ofSeconds(1);
    /** One statement, while the database works on it: what has gathered while nobody folded may be much. */
    private static final Duration LONGEST_FOLD = Duration.ofSeconds(30);

    @Bean
    TallyJournal tallyJournal(JdbcClient database, BackgroundLoop tallyFolding) {
        return new DeltaTable(database, tallyFolding::wake);
    }

    @Bean
    ProgressTally progressTally(JdbcClient database, Books books) {
        return new CellSums(database, books);
    }

    @Bean
    StocksOfUnits stocksOfUnits(JdbcClient database, Books books) {
        return new CellSumsOfUnits(database, books);
    }

    @Bean
    TallyOutbox tallyOutbox(JdbcClient database, PlatformTransactionManager transactions, Books books) {
        return new OutboxTable(database, transactions, books);
    }

    /** What is told to the index calculator cannot be taken back. */
    @Bean
    Turn tallyPublicationTurn(Turns turns) {
        return turns.ofWhoTells(AdvisoryLock.PUBLISHING.key());
    }

    @Bean
    ToldTally toldTally(JdbcClient database, TransactionTemplate transactions) {
        return new ToldTallyRow(database, transactions);
    }

    @Bean
    CellTable cellTable(JdbcClient database, TransactionTemplate transactions) {
        return new CellTable(database, transactions);
    }

    @Bean
    FoldTraceTable foldTraces(JdbcClient database) {
        return new FoldTraceTable(database);
    }

    @Bean
    TracedFolds tracedFolds(FoldTraceTable foldTraces, Traces traces, Clock clock) {
        return new TracedFolds(foldTraces, traces, clock);
    }

    @Bean
    BackgroundLoop tallyFolding(
            JdbcClient database,
            CellTable cells,
            FoldWatcher watcher,
            TracedFolds traced,
            Turns turns,
            Clock clock,
            MeterRegistry meters) {
        Folding folding = new Folding(cells, new Vacuum(database, "tally_delta"), watcher, traced, clock, meters);
        return new BackgroundLoop(
                "tally-folding",
                BETWEEN_FOLDS,
                LONGEST_FOLD,
                turns.of(AdvisoryLock.FOLDING.key()),
                folding,
                failure -> LOG.warn("cannot fold now", failure));
    }

    @Bean
    HealthIndicator tallyFoldingHealthIndicator(BackgroundLoop tallyFolding) {
        return tallyFolding::health;
    }
}
