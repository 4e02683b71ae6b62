package vn.tiendo.faults.fault;

import static vn.tiendo.contract.wire.Topics.DOSSIER_LIFECYCLE;
import static vn.tiendo.faults.site.Topics.answer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Readiness;
import vn.tiendo.faults.site.Topics;
import vn.tiendo.local.run.Door;

/**
 * Somebody deletes the topic of lifecycle events, of which everything was read, and makes it anew. The reader has to stop
 * and to say so until a person adopts the new one; nothing of what was told to the new one is to be lost.
 */
final class TopicAnew implements Fault {
    private static final Duration NOTICED = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int MOST_TRIES = 100;

    private String id = "";

    @Override
    public void inflict(Scene scene) throws Exception {
        scene.settle();
        Topics topics = scene.site().topics();
        NewTopic anew = like(topics);
        answer(topics.admin().deleteTopics(List.of(DOSSIER_LIFECYCLE)).all());
        id = made(topics, anew);
        scene.shops().goOn();
    }

    private static NewTopic like(Topics topics) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, DOSSIER_LIFECYCLE);
        Config config = Objects.requireNonNull(
                answer(topics.admin().describeConfigs(List.of(resource)).all()).get(resource));
        Map<String, String> own = config.entries().stream()
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
        int partitions = topics.ends(DOSSIER_LIFECYCLE).size();
        return new NewTopic(DOSSIER_LIFECYCLE, partitions, (short) 1).configs(own);
    }

    /** Until the old one is gone there cannot be another of its name, and then nobody knows that at once. */
    private static String made(Topics topics, NewTopic topic) throws Exception {
        tried(() -> Optional.ofNullable(
                answer(topics.admin().createTopics(List.of(topic)).all())));
        return tried(() -> topics.id(DOSSIER_LIFECYCLE));
    }

    private static <T> T tried(Callable<T> question) throws Exception {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                return question.call();
            } catch (ExecutionException notYet) {
                Thread.sleep(BETWEEN_TRIES);
            }
        }
        return question.call();
    }

    @Override
    public void lift(Scene scene) throws Exception {
        Instance command = scene.site().first(Door.COMMAND);
        Readiness readiness = new Readiness(command);
        if (!readiness.isRedWithin(NOTICED)) {
            throw new IllegalStateException(command.name() + " is ready, though it must not read a topic made anew");
        }
        command.stop();
        command.set("tiendo.feed.dossier-command.adopt", id);
        command.start();
    }
}
