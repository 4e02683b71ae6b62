package vn.tiendo.command.publication.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.command.eventstore.AppendSignal;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.EventTraces;
import vn.tiendo.command.ingest.IngestPositions;
import vn.tiendo.command.ingest.LifecyclePartitions;
import vn.tiendo.command.publication.EventTopic;
import vn.tiendo.command.publication.Relay;
import vn.tiendo.command.publication.RelayToken;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.Traces;
import vn.tiendo.feed.Turn;

/** Telling everyone what happened. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    private static final int BATCH_BYTES = 256 << 10;

    /** Dossier events are kept for ever: the topic alone is enough to build a reader anew. */
    @Bean
    NewTopic dossierEvents(
            @Value("${tiendo.kafka.partitions}") int partitions,
            @Value("${tiendo.kafka.replicas}") short replicas,
            @Value("${tiendo.kafka.min-in-sync}") int minInSync,
            @Value("${tiendo.local:false}") boolean oneMachine) {
        TopicBuilder topic = TopicBuilder.name(Topics.DOSSIER_EVENTS)
                .partitions(partitions)
                .replicas(replicas)
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(minInSync))
                .config(TopicConfig.RETENTION_MS_CONFIG, "-1");
        // where no replica can help out the broker writes to the disk before it acknowledges
        return (oneMachine ? topic.config(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1") : topic).build();
    }

    @Bean
    EventTopic eventTopic(
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            Clock clock,
            Traces traces,
            EventTraces underWay) {
        Map<String, Object> settings = properties.buildProducerProperties();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dossier-command-relay");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, CompressionType.LZ4.name);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        JsonMapper json = JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        return new KafkaEventTopic(
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                json,
                clock,
                traces,
                underWay);
    }

    @Bean
    Relay relay(
            EventLog log,
            RelayToken token,
            EventTopic topic,
            IngestPositions ingested,
            LifecyclePartitions partitions,
            @Value("${tiendo.relay.longest-silence}") Duration longestSilence,
            MeterRegistry meters) {
        Relay relay = new Relay(log, token, topic, ingested, partitions, longestSilence);
        Gauge.builder("tiendo.relay.lag", relay, Relay::lag)
                .description("events that are stored and not on dossier-events yet")
                .register(meters);
        return relay;
    }

    @Bean
    RelayThread relayThread(Relay relay, AppendSignal signal, Clock clock, MeterRegistry meters) {
        Counter events = Counter.builder("tiendo.relay.events")
                .description("events sent to dossier-events, repeats included")
                .register(meters);
        return new RelayThread(relay, signal, clock, events::increment);
    }

    @Bean
    RelayHealth relayHealthIndicator(RelayThread thread, Turn relayTurn) {
        return new RelayHealth(thread, relayTurn);
    }
}
