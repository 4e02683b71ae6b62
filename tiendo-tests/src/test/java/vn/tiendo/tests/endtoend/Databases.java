package vn.tiendo.tests.endtoend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tiendo.local.run.Installation;

/** Looks behind the doors: what only tests may do. */
final class Databases {
    private static final String TOPIC = "dossier-lifecycle";

    private final Installation installation;

    Databases(Installation installation) {
        this.installation = installation;
    }

    JdbcClient of(String application) {
        return JdbcClient.create(new DriverManagerDataSource(installation.jdbcUrl(application)));
    }

    /** Whether every record of the topic has been read by dossier-command. */
    boolean everythingRecorded() throws ExecutionException, InterruptedException {
        Map<Integer, Long> read = new HashMap<>();
        of("dossier_command")
                .sql("select partition, next_offset from feed_position")
                .query((row, number) -> read.put(row.getInt(1), row.getLong(2)))
                .list();
        return ends().entrySet().stream()
                .allMatch(end -> read.getOrDefault(end.getKey().partition(), 0L) >= end.getValue());
    }

    /** The position of the last event in the event store, 0 in an empty one. */
    long lastPosition() {
        return of("dossier_command")
                .sql("select coalesce(max(position), 0) from dossier_event")
                .query(Long.class)
                .single();
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", installation.kafka()))) {
            TopicDescription topic = Objects.requireNonNull(
                    admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC));
            Map<TopicPartition, OffsetSpec> question = new HashMap<>();
            for (int partition = 0; partition < topic.partitions().size(); partition++) {
                question.put(new TopicPartition(TOPIC, partition), OffsetSpec.latest());
            }
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin.listOffsets(question).all().get().forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        }
    }
}
