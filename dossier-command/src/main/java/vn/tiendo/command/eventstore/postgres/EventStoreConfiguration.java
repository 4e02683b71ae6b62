package vn.tiendo.command.eventstore.postgres;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tiendo.command.eventstore.AppendSignal;
import vn.tiendo.command.eventstore.DossierPrefetch;
import vn.tiendo.command.eventstore.DossierStates;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.eventstore.LostEvents;
import vn.tiendo.command.eventstore.StorePermit;

/** The event store. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {
    @Bean
    DossierEventTable eventLog(JdbcClient database) {
        return new DossierEventTable(database);
    }

    @Bean
    LostEvents lostEvents(JdbcClient database) {
        return new LostEventRows(database);
    }

    @Bean
    EventTraces eventTraces(JdbcClient database) {
        return new EventTraceTable(database);
    }

    @Bean
    AppendSignal appendSignal() {
        return new AppendSignal();
    }

    @Bean
    DossierPrefetch dossierPrefetch(DossierEventTable table) {
        return dossiers -> new Prefetched(dossiers, table.ofDossiers(dossiers)).keep();
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer() {
        return new DossierEventSerializer();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            DossierEventTable table,
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            AppendSignal signal,
            DossierStates states,
            StorePermit permit) {
        DossierEventAppender appender =
                new DossierEventAppender(database, new TransactionTemplate(transactions), signal, permit);
        return DossierEventEngine.of(new DossierEventSerializer(), table, appender, states);
    }
}
