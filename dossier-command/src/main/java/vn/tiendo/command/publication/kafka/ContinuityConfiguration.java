package vn.tiendo.command.publication.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.LostEvents;
import vn.tiendo.command.publication.Continuity;
import vn.tiendo.command.publication.RelayedTopic;
import vn.tiendo.command.publication.ToldEvents;

/** Whether the event store goes on where its topic is. */
@Configuration(proxyBeanMethods = false)
class ContinuityConfiguration {
    private static final int ANSWER_MILLIS = 4_000;

    @Bean
    ToldEvents toldEvents(KafkaProperties properties, KafkaConnectionDetails connection) {
        Map<String, Object> asking = properties.buildAdminProperties();
        asking.put(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getAdmin().getBootstrapServers());
        asking.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        asking.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        Map<String, Object> reading = new HashMap<>(properties.buildConsumerProperties());
        reading.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getConsumer().getBootstrapServers());
        reading.put(ConsumerConfig.CLIENT_ID_CONFIG, "dossier-command-continuity");
        reading.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaToldEvents(
                Admin.create(asking),
                () -> new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    @Bean
    Continuity continuity(
            EventLog log,
            LostEvents lost,
            RelayedTopic relayed,
            ToldEvents told,
            @Value("${tiendo.relay.adopt:}") String topic,
            @Value("${tiendo.store.take-back:-1}") long takeBack) {
        return new Continuity(log, lost, relayed, told, new Continuity.Approval(topic, takeBack));
    }

    @Bean
    ContinuityWatch continuityWatch(Continuity continuity) {
        return new ContinuityWatch(continuity);
    }
}
