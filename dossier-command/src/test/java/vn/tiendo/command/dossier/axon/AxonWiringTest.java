package vn.tiendo.command.dossier.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.TestApplication;

/** What Axon would choose wrongly, and not say so. */
class AxonWiringTest {
    @Test
    void axon_works_within_springs_transactions() {
        assertThat(TestApplication.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(TestApplication.bean(Configuration.class).getComponent(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void axon_uses_our_store() {
        assertThat(TestApplication.bean(Configuration.class).eventStore())
                .isSameAs(TestApplication.bean(EventStore.class));
        assertThat(TestApplication.bean(EventStorageEngine.class).getClass().getPackageName())
                .isEqualTo("vn.tiendo.command.eventstore.postgres");
    }

    @Test
    void there_is_one_meter_registry() {
        assertThat(TestApplication.context().getBeansOfType(MeterRegistry.class).values())
                .singleElement()
                .isInstanceOf(PrometheusMeterRegistry.class);
    }

    @Test
    void axon_has_no_stores_that_nobody_uses() {
        assertThat(TestApplication.context().getBeansOfType(TokenStore.class)).isEmpty();
    }
}
