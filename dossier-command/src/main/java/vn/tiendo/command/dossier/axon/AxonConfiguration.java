package vn.tiendo.command.dossier.axon;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.eventstore.DossierPrefetch;
import vn.tiendo.command.eventstore.DossierStates;

/** Dossiers as Axon's aggregates. What Axon would set up by itself is declared where its choice would be a wrong one. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    @Bean
    Dossiers dossiers(
            Repository<DossierAggregate> repository, TransactionManager transactions, DossierPrefetch prefetch) {
        return new AggregateDossiers(repository, transactions, prefetch);
    }

    @Bean
    DossierStates dossierStates() {
        return DossierAggregate::after;
    }

    /**
     * The store refuses what two transactions tell one dossier at once. Locks in memory would add nothing to that, and
     * two batches that take them in different orders would wait for each other for ever.
     */
    @Bean
    Repository<DossierAggregate> dossierRepository(EventStore events) {
        return EventSourcingRepository.builder(DossierAggregate.class)
                .aggregateFactory(new WholeDossiers())
                .eventStore(events)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
    }

    /** Without it Axon works without transactions, and does not say so. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Axon's tokens cannot be read back without it. */
    @Bean
    Jackson3SerializerCustomizer axonTokens() {
        var tokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return builder -> builder.polymorphicTypeValidator(tokens);
    }
}
