package vn.tiendo.query.rebuild.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.audit.AuditTrail;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.feed.Turns;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.rebuild.Rebuilds;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.query.tally.CellFolder;
import vn.tiendo.query.tally.TallyJournal;

/** Rebuilds: asked for, and worked on by a thread of its own. */
@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildConfiguration.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    /** The last step compares all that was counted with all that is shown, while the database works on it. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(5);

    @Bean
    TouchedDossiers touchedDossiers(JdbcClient database) {
        return new TouchedDossiers(database);
    }

    @Bean
    DerivedAs derivedAs(JdbcClient database, Books books, List<Projection> projections) {
        return new DerivedAs(database, books, tables(projections));
    }

    private static List<String> tables(List<Projection> projections) {
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .sorted()
                .toList();
    }

    @Bean(initMethod = "check")
    Rebuilding rebuilding(
            JdbcClient database,
            TransactionTemplate transactions,
            TouchedDossiers touched,
            List<Projection> projections,
            TallyJournal journal,
            CellFolder folder,
            DerivedAs derived,
            Rules rules,
            DossierScan dossiers,
            AuditTrail trail) {
        return new Rebuilding(
                transactions,
                new RunTable(database, trail),
                derived,
                touched,
                new Switch(database, tables(projections), folder),
                rules,
                dossiers,
                new Derivation(projections, journal, Witness.NONE));
    }

    @Bean
    BackgroundLoop rebuildLoop(Rebuilding rebuilding, Turns turns) {
        return new BackgroundLoop(
                "rebuild",
                BETWEEN_LOOKS,
                LONGEST_STEP,
                turns.of(RebuildLock.REBUILDING.key()),
                rebuilding,
                failure -> LOG.warn("cannot rebuild now", failure));
    }

    @Bean
    Rebuilds rebuilds(
            JdbcClient database,
            TransactionTemplate transactions,
            BackgroundLoop rebuildLoop,
            AuditTrail trail,
            MeterRegistry meters) {
        RunTable runs = new RunTable(database, trail);
        Gauge.builder("tiendo.rebuild.left", runs, RunTable::left)
                .description("dossiers still to be judged by the rebuild under way")
                .register(meters);
        return new RequestedRebuilds(runs, transactions, () -> rebuildLoop.wake(1));
    }

    @Bean
    HealthIndicator rebuildHealthIndicator(Rebuilding rebuilding, BackgroundLoop rebuildLoop) {
        return new RebuildHealth(rebuilding, rebuildLoop);
    }
}
