package vn.tiendo.command.intake.kafka;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tiendo.command.intake.LifecycleGateway;
import vn.tiendo.command.intake.LifecycleWriter;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.feed.Traces;

/** The topic of lifecycle events and the gateway to it, which has a producer of its own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IntakeSettings.class, TopicSettings.class})
class IntakeKafkaConfiguration {
    private static final String CLIENT = "dossier-command-intake";

    @Bean
    NewTopic lifecycleTopic(TopicSettings settings, @Value("${tiendo.local:false}") boolean oneMachine) {
        return LifecycleTopic.named(Topics.DOSSIER_LIFECYCLE, settings, oneMachine);
    }

    /** Sends what is still waiting when it is closed. */
    @Bean
    Producer<byte[], byte[]> lifecycleProducer(
            KafkaProperties properties, KafkaConnectionDetails connection, IntakeSettings settings) {
        Map<String, Object> configuration = properties.buildProducerProperties();
        configuration.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                connection.getProducer().getBootstrapServers());
        configuration.put(ProducerConfig.CLIENT_ID_CONFIG, CLIENT);
        return SafeProducer.connect(configuration, settings);
    }

    @Bean
    KafkaClientMetrics lifecycleProducerMetrics(Producer<byte[], byte[]> lifecycleProducer) {
        return new KafkaClientMetrics(lifecycleProducer);
    }

    @Bean
    LifecycleGateway lifecycleGateway(
            Producer<byte[], byte[]> lifecycleProducer, LifecycleWriter writer, Traces traces) {
        return new KafkaLifecycleGateway(lifecycleProducer, writer, Topics.DOSSIER_LIFECYCLE, traces);
    }
}
