package vn.tiendo.bench.ingest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.bench.server.BenchServers;

/** Reads some partitions to their end. */
final class HandWrittenThread implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final String LOAD =
            "select dossier_code, payload from dossier_event where dossier_code = any(?) order by dossier_code, sequence";

    private static final String APPEND = """
            insert into dossier_event (happened_at, recorded_at, sequence, dossier_code, type, payload)
            select * from unnest(?::timestamptz[], ?::timestamptz[], ?::integer[], ?::text[], ?::text[], ?::bytea[])
            """;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Connection database;

    private HandWrittenThread(KafkaConsumer<byte[], byte[]> consumer, Connection database) {
        this.consumer = consumer;
        this.database = database;
    }

    static long run(BenchServers servers, List<TopicPartition> partitions) throws SQLException {
        try (HandWrittenThread thread = new HandWrittenThread(
                LifecycleTopic.reader(servers.kafka(), partitions), servers.connect(EmptyStore.DATABASE))) {
            return thread.read();
        }
    }

    private long read() throws SQLException {
        database.setAutoCommit(false);
        long end = consumer.endOffsets(consumer.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long read = 0;
        while (read < end) {
            List<Parsed> batch = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                batch.add(Parsed.of(record));
            }
            append(batch);
            database.commit();
            read += batch.size();
        }
        return read;
    }

    /** An event as far as the store looks into it. */
    private record Parsed(
            String dossier, String identity, Instant happened, Instant recorded, String type, byte[] json) {
        static Parsed of(ConsumerRecord<byte[], byte[]> record) {
            JsonNode event = JSON.readTree(record.value());
            return new Parsed(
                    event.required("subject").asString(),
                    identity(event),
                    Instant.parse(event.required("time").asString()),
                    Instant.ofEpochMilli(record.timestamp()),
                    event.required("type").asString(),
                    record.value());
        }

        static String identity(JsonNode event) {
            return event.required("source").asString() + " "
                    + event.required("id").asString();
        }
    }

    private void append(List<Parsed> batch) throws SQLException {
        Map<String, Set<String>> known = known(batch);
        List<Parsed> fresh = new ArrayList<>();
        List<Integer> sequences = new ArrayList<>();
        for (Parsed event : batch) {
            Set<String> ofDossier = known.computeIfAbsent(event.dossier(), _ -> new HashSet<>());
            if (ofDossier.add(event.identity())) {
                fresh.add(event);
                sequences.add(ofDossier.size() - 1);
            }
        }
        try (PreparedStatement statement = database.prepareStatement(APPEND)) {
            statement.setArray(
                    1, texts(fresh.stream().map(event -> event.happened().toString())));
            statement.setArray(
                    2, texts(fresh.stream().map(event -> event.recorded().toString())));
            statement.setArray(3, database.createArrayOf("integer", sequences.toArray()));
            statement.setArray(4, texts(fresh.stream().map(Parsed::dossier)));
            statement.setArray(5, texts(fresh.stream().map(Parsed::type)));
            statement.setArray(
                    6,
                    database.createArrayOf(
                            "bytea", fresh.stream().map(Parsed::json).toArray(byte[][]::new)));
            statement.executeUpdate();
        }
    }

    private Array texts(Stream<String> values) throws SQLException {
        return database.createArrayOf("text", values.toArray());
    }

    private Map<String, Set<String>> known(List<Parsed> batch) throws SQLException {
        Map<String, Set<String>> known = new HashMap<>();
        try (PreparedStatement statement = database.prepareStatement(LOAD)) {
            statement.setArray(1, texts(batch.stream().map(Parsed::dossier).distinct()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
                            .add(Parsed.identity(JSON.readTree(rows.getBytes(2))));
                }
            }
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        database.close();
    }
}
