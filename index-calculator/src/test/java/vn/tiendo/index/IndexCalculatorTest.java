package vn.tiendo.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.testing.TestBroker;
import vn.tiendo.testing.TestDatabase;

class IndexCalculatorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JsonMapper json = JsonMapper.builder().build();
    private final TestDatabase database = TestDatabase.create();
    private final Clock clock = Clock.fixed(Instant.now(), ZONE);
    private final LocalDate today = LocalDate.now(clock);
    private TallySender tally;

    @BeforeEach
    void open() {
        RunningIndex.makeTopicsAnew();
        tally = new TallySender();
    }

    @AfterEach
    void close() {
        tally.close();
    }

    @Test
    void atRestTheEndpointAndBothTopicsAgreeForEveryProvince() {
        try (RunningIndex index = RunningIndex.start(database, clock)) {
            tellDossiers(1);
            tally.count(key("H09.12", "2025-03", "2025-03-07", "NONE", "IN_TERM"), 999, 1);
            tally.complete(1, clock.instant());
            awaitPosition(index, 10);
            awaitPublishedFold(1);

            Map<String, JsonNode> rankings = last(Topics.PROVINCE_RANKING);
            assertThat(rankings.keySet()).contains("2025/2025-12-31", "2025-Q1/2025-03-31", todaysKey());
            rankings.values().forEach(ranking -> assertAgree(index, ranking));
            JsonNode march = requireNonNull(rankings.get("2025-03/2025-03-31"));
            assertThat(march.get("items").size()).isEqualTo(63);
            assertThat(march.at("/items/1/name").asString()).isEqualTo("Bình Dương");
            assertThat(march.at("/items/1/rank").asInt()).isEqualTo(1);
        }
    }

    private void assertAgree(RunningIndex index, JsonNode ranking) {
        String question = "?period=" + ranking.get("period").asString() + "&asOf="
                + ranking.get("asOf").asString();
        JsonNode answer = index.json("/api/v1/ranking" + question);
        for (String field : List.of("period", "asOf", "book", "items", "formula", "baseline", "position")) {
            assertThat(answer.get(field)).as(question + " " + field).isEqualTo(ranking.get(field));
        }
        assertThat(answer.get("national")).isEqualTo(ranking.get("national"));
        Map<String, JsonNode> provinces = last(Topics.PROVINCE_PROGRESS_INDEX);
        for (JsonNode item : ranking.get("items")) {
            String code = item.get("province").asString();
            String key = code + "/" + ranking.get("period").asString() + "/"
                    + ranking.get("asOf").asString();
            JsonNode province = requireNonNull(provinces.get(key), key);
            JsonNode answered = index.json("/api/v1/provinces/" + code + "/index" + question);
            province.propertyStream()
                    .forEach(field -> assertThat(answered.get(field.getKey()))
                            .as(code + question + " " + field.getKey())
                            .isEqualTo(field.getValue()));
            assertThat(answered.has("updatedAt")).isTrue();
        }
    }

    @Test
    void halfAMoveIsNeitherAnsweredNorPublished() {
        String from = "H01";
        String to = provinceOfAnotherPartition(from);
        String month = YearMonth.from(today).toString();
        String day = today.toString();
        try (RunningIndex index = RunningIndex.start(database, clock)) {
            tally.count(key(from, month, day, "NONE", "IN_TERM"), 5, 1);
            tally.complete(1, clock.instant());
            awaitPosition(index, 10);
            awaitPublishedFold(1);

            tally.count(key(from, month, day, "IN_TERM", "ELSEWHERE"), 2, 2);
            tally.count(key(to, month, day, "ELSEWHERE", "IN_TERM"), 2, 2);
            tally.complete(TallySender.partition(key(from, "", "", "", "")), 2, clock.instant());
            // later folds of the same partition wait behind it, and are read before this is looked at
            tally.complete(TallySender.partition(key(from, "", "", "", "")), 3, clock.instant());
            await().atMost(PATIENCE).until(() -> highestFoldTold() >= 3);
            assertThat(received(index)).isEqualTo(Map.of(from, 5L));

            tally.complete(2, clock.instant());
            tally.complete(3, clock.instant());
            awaitPosition(index, 30);
            assertThat(received(index)).isEqualTo(Map.of(from, 3L, to, 2L));
            awaitReceived(todaysKey(), Map.of(from, 3L, to, 2L));
            assertThat(values(Topics.PROVINCE_RANKING, todaysKey()))
                    .allSatisfy(ranking -> assertThat(received(ranking).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(5));
        }
    }

    @Test
    void aRestartGoesOnWhereItWasAndRepeatsNothing() {
        tellDossiers(1);
        tally.complete(1, clock.instant());
        try (RunningIndex index = RunningIndex.start(database, clock)) {
            awaitPosition(index, 10);
            awaitPublishedFold(1);
        }
        int published = PublishedTopic.read(Topics.PROVINCE_RANKING).size();

        tellDossiers(1);
        tally.complete(1, clock.instant());
        tally.count(key("H01", "2025-03", "2025-03-20", "IN_TERM", "OVERDUE_AGENCY"), 3, 2);
        tally.complete(2, clock.instant());
        try (RunningIndex index = RunningIndex.start(database, clock)) {
            awaitPosition(index, 20);
            awaitPublishedFold(2);
        }

        assertThat(values(Topics.PROVINCE_RANKING, "2025-03/2025-03-31"))
                .extracting(ranking -> ranking.get("sequence").asLong())
                .containsExactly(1L, 2L);
        assertThat(values(Topics.PROVINCE_RANKING, todaysKey()))
                .extracting(ranking -> ranking.get("sequence").asLong())
                .containsExactly(1L);
        // the month, the quarter and the year that the change reaches
        assertThat(PublishedTopic.read(Topics.PROVINCE_RANKING)).hasSize(published + 3);
    }

    @Test
    void aRecordThatIsNoMessageOfTheTallyStopsItsPartitionByName() {
        tally.sendRaw(1, "PORTAL_766/H01/2025-03/2025-03-20/IN_TERM/OVERDUE_AGENCY", "random");
        try (RunningIndex index = RunningIndex.start(database, clock)) {
            await().atMost(PATIENCE)
                    .until(() -> index.json("/actuator/health")
                            .at("/components/feed/details/index-calculator/partition 1")
                            .asString("")
                            .contains("progress-tally-1@0"));
        }
    }

    @Test
    void theTopicsAreMadeCompacted() throws InterruptedException, ExecutionException {
        try (RunningIndex _ = RunningIndex.start(database, clock);
                Admin admin = TestBroker.admin()) {
            for (String topic : List.of(Topics.PROVINCE_PROGRESS_INDEX, Topics.PROVINCE_RANKING)) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var settings = admin.describeConfigs(List.of(resource)).all().get();
                var described =
                        admin.describeTopics(List.of(topic)).allTopicNames().get();
                assertThat(requireNonNull(settings.get(resource))
                                .get("cleanup.policy")
                                .value())
                        .isEqualTo("compact");
                assertThat(requireNonNull(described.get(topic)).partitions()).hasSize(3);
            }
        }
    }

    /** Dossiers of a closed quarter and of today, in several provinces and standings, with a tie and a unit below. */
    private void tellDossiers(long fold) {
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

    private static String key(String unit, String cohort, String day, String from, String to) {
        return String.join("/", "PORTAL_766", unit, cohort, day, from, to);
    }

    private static String provinceOfAnotherPartition(String province) {
        return List.of("H05", "H12", "H13").stream()
                .filter(other -> TallySender.partition(key(other, "", "", "", ""))
                        != TallySender.partition(key(province, "", "", "", "")))
                .findFirst()
                .orElseThrow();
    }

    private String todaysKey() {
        return today.getYear() + "/" + today;
    }

    private void awaitPosition(RunningIndex index, long position) {
        await().atMost(PATIENCE)
                .until(() -> index.json("/api/v1/ranking").get("position").asLong() == position);
    }

    /** Waits until the publisher has looked through a fold and everything is sent. */
    private void awaitPublishedFold(long fold) {
        JdbcClient client = JdbcClient.create(database.dataSource());
        await().atMost(PATIENCE)
                .until(() ->
                        client.sql("""
                                select exists (select 1 from publication_examined where fold = :fold)
                                    and not exists (select 1 from published_message where not sent)
                                """).param("fold", fold).query(Boolean.class).single());
    }

    private void awaitReceived(String key, Map<String, Long> received) {
        await().atMost(PATIENCE)
                .until(() -> received(
                                requireNonNull(last(Topics.PROVINCE_RANKING).get(key)))
                        .equals(received));
    }

    /** The highest fold that any partition has told. */
    private long highestFoldTold() {
        return JdbcClient.create(database.dataSource())
                .sql("select coalesce(max(complete_fold), 0) from tally_partition")
                .query(Long.class)
                .single();
    }

    private Map<String, Long> received(RunningIndex index) {
        return received(index.json("/api/v1/ranking"));
    }

    private static Map<String, Long> received(JsonNode ranking) {
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
    private Map<String, JsonNode> last(String topic) {
        Map<String, JsonNode> last = new HashMap<>();
        PublishedTopic.read(topic).forEach(record -> last.put(record.key(), data(record)));
        return last;
    }

    private List<JsonNode> values(String topic, String key) {
        return PublishedTopic.read(topic).stream()
                .filter(record -> record.key().equals(key))
                .map(this::data)
                .toList();
    }

    private JsonNode data(ConsumerRecord<String, String> record) {
        return json.readTree(record.value()).get("data");
    }
}
