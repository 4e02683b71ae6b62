package vn.tiendo.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.index.IndexStage.PATIENCE;
import static vn.tiendo.index.IndexStage.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestBroker;

/** The sample in docs/samples has each ranking once, though messages come again and in disorder. */
class RankingFeedTest {
    private static final Path SAMPLE = Path.of("../docs/samples/RankingReader.java");
    private final IndexStage stage = new IndexStage();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theSampleReaderKeepsTheNewestOfEachKeyOnceThroughRepeatsAndReplays() throws Exception {
        try (RunningIndex index = stage.start()) {
            stage.tellDossiers(1);
            stage.tally.complete(1, stage.clock.instant());
            stage.awaitPublishedFold(1);
            Map<String, String> first = newest();

            assertThat(read()).isEqualTo(first.size() + " new");
            assertThat(kept()).isEqualTo(first);

            replay(index);
            await().atMost(PATIENCE)
                    .until(() -> PublishedTopic.read(Topics.PROVINCE_RANKING).size() > first.size());
            repeatAll();
            assertThat(read()).isEqualTo("0 new");
            assertThat(kept()).isEqualTo(first);

            String month = stage.today.toString().substring(0, 7);
            stage.tally.count(key("H13", month, stage.today.toString(), "NONE", "IN_TERM"), 19, 2);
            stage.tally.complete(2, stage.clock.instant());
            stage.awaitPublishedFold(2);
            assertThat(read()).isEqualTo("3 new");
            assertThat(kept()).isEqualTo(newest()).isNotEqualTo(first);
        }
    }

    /** By the sequence in the data, not the one in the header that the reader goes by. */
    private static Map<String, String> newest() {
        Map<String, String> newest = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        for (ConsumerRecord<String, String> record : PublishedTopic.read(Topics.PROVINCE_RANKING)) {
            long sequence = IndexStage.data(record).get("sequence").asLong();
            if (sequence > sequences.getOrDefault(record.key(), 0L)) {
                sequences.put(record.key(), sequence);
                newest.put(record.key(), record.value());
            }
        }
        return newest;
    }

    /** The last to the first, as a sender may that begins anew. */
    private static void repeatAll() {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()),
                new StringSerializer(),
                new StringSerializer())) {
            PublishedTopic.read(Topics.PROVINCE_RANKING)
                    .reversed()
                    .forEach(record -> producer.send(new ProducerRecord<>(
                            record.topic(), null, record.key(), record.value(), record.headers())));
        }
    }

    private void replay(RunningIndex index) {
        String order = "{\"from\": \"%s\", \"to\": \"%s\", \"by\": \"test\"}".formatted(stage.today, stage.today);
        HttpResponse<String> answer = index.send(HttpRequest.newBuilder(index.address("/api/v1/publications/replays"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).doesNotContain("\"messages\":0");
    }

    private Map<String, String> kept() throws IOException {
        Map<String, String> kept = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("rankings.tsv"))) {
            String[] cells = line.split("\t", 3);
            kept.put(cells[0], cells[2]);
        }
        return kept;
    }

    /** Runs the sample as it stands in the documents, and returns what it prints. */
    private String read() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        ByteArrayOutputStream faults = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, faults, "-d", classes.toString(), SAMPLE.toString(), "-proc:none");
        assertThat(result).as(faults.toString()).isZero();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process reader = new ProcessBuilder(
                        java,
                        "-cp",
                        classes + ":" + System.getProperty("java.class.path"),
                        "RankingReader",
                        TestBroker.address(),
                        Topics.PROVINCE_RANKING,
                        folder.resolve("rankings.tsv").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = reader.inputReader().lines().toList();
        assertThat(reader.waitFor()).isZero();
        return lines.getLast();
    }
}
