package vn.tiendo.query.alert.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.audit.Signatory;
import vn.tiendo.feed.BackgroundLoop;
import vn.tiendo.query.alert.AlertLedger;
import vn.tiendo.query.alert.AlertSwitches;
import vn.tiendo.query.alert.AlertWatcher;
import vn.tiendo.query.alert.Postbox;
import vn.tiendo.query.alert.Subscriptions;

/** Webhooks, and who subscribes to them. */
@Configuration(proxyBeanMethods = false)
class AlertsHttpConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(AlertsHttpConfiguration.class);

    @Bean
    WebhookClient webhookClient(
            @Value("${tiendo.alerts.webhooks.private-addresses}") boolean allPrivate,
            @Value("${tiendo.alerts.webhooks.patience}") Duration patience) {
        return new WebhookClient(new Networks(allPrivate), patience);
    }

    @Bean
    Posting alertPosting(Postbox postbox, WebhookClient client, Clock clock, MeterRegistry meters) {
        return new Posting(postbox, client, clock, meters);
    }

    @Bean
    BackgroundLoop alertWebhookLoop(Posting alertPosting) {
        return new BackgroundLoop(
                "alert-webhooks", alertPosting, failure -> LOG.warn("cannot post alerts now", failure));
    }

    @Bean
    AlertWatcher alertWebhookWaker(BackgroundLoop alertWebhookLoop) {
        return () -> alertWebhookLoop.wake(1);
    }

    @Bean
    SubscriptionController subscriptionController(
            Subscriptions subscriptions, WebhookClient client, Signatory signatory, Clock clock) {
        return new SubscriptionController(subscriptions, client, signatory, clock);
    }

    @Bean
    UnitAlertController unitAlertController(AlertLedger ledger, AlertSwitches switches) {
        return new UnitAlertController(ledger, switches);
    }

    @Bean
    HealthIndicator alertsHealthIndicator(Map<String, BackgroundLoop> loops, Posting alertPosting) {
        return new AlertsHealth(loops, alertPosting);
    }
}
