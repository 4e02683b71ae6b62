package vn.tiendo.command.intake.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the door waits for Kafka.
 *
 * @param acknowledgeWithin until enough replicas hold an event; after that its sender is told to try again
 * @param blockWithin until there is room for an event to wait in, or the brokers are first reached
 */
@ConfigurationProperties("tiendo.intake")
record IntakeSettings(
        @DefaultValue("30s") Duration acknowledgeWithin,
        @DefaultValue("5s") Duration blockWithin) {}
