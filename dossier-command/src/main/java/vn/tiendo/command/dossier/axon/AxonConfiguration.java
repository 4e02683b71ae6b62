package vn.tiendo.command.dossier.axon;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.micrometer.MessageCountingMonitor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.micrometer.TagsUtil;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.monitoring.MultiMessageMonitor;
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
                        .configureLockFactory(_ -> NullLockFactory.INSTANCE)
                        .configureCommandTargetResolver(_ -> AxonConfiguration::target));
    }

    /** Axon's own looks the annotations of every command up anew. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(((Tell) command.getPayload()).dossier(), null);
    }

    /** Without it Axon works without transactions, and does not say so. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * Axon's own would make a second registry. Its capacity gauge is left out: Axon registers it twice, with a
     * warning, and it keeps a window of times with every command.
     */
    @Bean
    ConfigurerModule axonMetrics(MeterRegistry meters) {
        return configurer -> configurer.configureMessageMonitor(
                CommandBus.class,
                (_, _, bus) -> new MultiMessageMonitor<>(
                        MessageCountingMonitor.buildMonitor(bus, meters, TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION),
                        MessageTimerMonitor.buildMonitor(bus, meters, TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION)));
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
