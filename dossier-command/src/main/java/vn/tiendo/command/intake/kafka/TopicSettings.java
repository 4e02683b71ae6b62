package vn.tiendo.command.intake.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made where they do not exist.
 *
 * @param replicas copies of each partition
 * @param minInSync copies that must hold an event before it is acknowledged
 */
@ConfigurationProperties("tiendo.kafka")
record TopicSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("3") int replicas,
        @DefaultValue("2") int minInSync) {}
