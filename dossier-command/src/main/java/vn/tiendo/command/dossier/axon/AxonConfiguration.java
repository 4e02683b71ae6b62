package vn.tiendo.command.dossier.axon;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.micrometer.MetricsConfigurerModule;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import vn.tiendo.command.dossier.Dossiers;
import vn.tiendo.command.eventstore.DossierPrefetch;

/** Dossiers on Axon's command bus. What Axon would set up by itself is declared where its choice would be a wrong one. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    @Bean
    Dossiers dossiers(CommandBus bus, TransactionManager transactions, DossierPrefetch prefetch) {
        return new CommandBusDossiers(bus, transactions, prefetch);
    }

    /**
     * The store refuses what two transactions tell one dossier at once. Locks in memory would add nothing to that, and
     * two batches that take them in different orders would wait for each other for ever.
     */
    @Bean
    ConfigurerModule dossierAggregate() {
        return configurer ->
                configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(DossierAggregate.class)
                        .configureLockFactory(_ -> NullLockFactory.INSTANCE));
    }

    /** Without it Axon works without transactions, and does not say so. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Axon's own would make a second registry. */
    @Bean
    ConfigurerModule axonMetrics(MeterRegistry meters) {
        return new MetricsConfigurerModule(new GlobalMetricRegistry(meters), true);
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
