package vn.tiendo.index;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.testing.TestDatabase;

/** Topics made anew, a database and a day on which the application can run, and what it has told. */
final class IndexStage implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestDatabase database = TestDatabase.create();
    final Clock clock = Clock.fixed(Instant.now(), ZONE);
    final LocalDate today = LocalDate.now(clock);
    final TallySender tally;

    IndexStage() {
        RunningIndex.makeTopicsAnew();
        tally = new TallySender();
    }

    JdbcClient database() {
        return JdbcClient.create(database.dataSource());
    }

    RunningIndex start() {
        return RunningIndex.start(database, clock);
    }

    /** Dossiers of a closed quarter and of today, in several provinces and standings, with a tie and a unit below. */
    void tellDossiers(long fold) {
        String month = YearMonth.from(today).toString();
        String day = today.toString();
        tally.count(key("H01", "2025-03", "2025-03-07", "NONE", "IN_TERM"), 10, fold);
        tally.count(key("H01", "2025-03", "2025-03-10", "IN_TERM", "FINISHED_EARLY"), 4, fold);
        tally.count(key("H01", "2025-03", "2025-04-02", "IN_TERM", "OVERDUE_AGENCY"), 1, fold);
        tally.count(key("H05", "2025-03", "2025-03-07", "NONE", "OVERDUE_SUSPENSION"), 1, fold);
        tally.count(key("H09", "2025-03", "2025-03-07", "NONE", "FINISHED_ON_TIME"), 8, fold);
        tally.count(key("H09", month, day, "NONE", "WAITING"), 7, fold);
        tally.count(key("H12", month, day, "NONE", "IN_TERM"), 3, fold);
        tally.count(key("H13", month, day, "NONE", "IN_TERM"), 9, fold);
        tally.count(key("H14", month, day, "NONE", "FINISHED_LATE_TECHNICAL_ERROR"), 2, fold);
        tally.count(key("WABO", month, day, "NONE", "IN_TERM"), 100, fold);
    }

    static String key(String unit, String cohort, String day, String from, String to) {
        return String.join("/", "PORTAL_766", unit, cohort, day, from, to);
    }

    String todaysKey() {
        return today.getYear() + "/" + today;
    }

    void awaitPosition(RunningIndex index, long position) {
        await().atMost(PATIENCE)
                .until(() -> index.json("/api/v1/ranking").get("position").asLong() == position);
    }

    /** Waits until the publisher has looked through a fold and everything is sent. */
    void awaitPublishedFold(long fold) {
        JdbcClient client = JdbcClient.create(database.dataSource());
        await().atMost(PATIENCE)
                .until(() ->
                        client.sql("""
                                select exists (select 1 from publication_examined where fold = :fold)
                                    and not exists (select 1 from published_message where not sent)
                                """).param("fold", fold).query(Boolean.class).single());
    }

    /** The highest fold that any partition has told. */
    long highestFoldTold() {
        return JdbcClient.create(database.dataSource())
                .sql("select coalesce(max(complete_fold), 0) from tally_partition")
                .query(Long.class)
                .single();
    }

    /** Dossiers received by province, where there are any. */
    static Map<String, Long> received(JsonNode ranking) {
        Map<String, Long> received = new HashMap<>();
        ranking.get("items").forEach(item -> {
            if (item.get("received").asLong() > 0) {
                received.put(
                        item.get("province").asString(), item.get("received").asLong());
            }
        });
        return received;
    }

    /** What the topic says last under each key, as compaction leaves it. */
    static Map<String, JsonNode> last(String topic) {
        Map<String, JsonNode> last = new HashMap<>();
        PublishedTopic.read(topic).forEach(record -> last.put(record.key(), data(record)));
        return last;
    }

    static List<JsonNode> values(String topic, String key) {
        return PublishedTopic.read(topic).stream()
                .filter(record -> record.key().equals(key))
                .map(IndexStage::data)
                .toList();
    }

    static JsonNode data(ConsumerRecord<String, String> record) {
        return JSON.readTree(record.value()).get("data");
    }

    @Override
    public void close() {
        tally.close();
    }
}
