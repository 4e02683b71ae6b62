package vn.tiendo.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.index.IndexStage.PATIENCE;
import static vn.tiendo.index.IndexStage.key;
import static vn.tiendo.index.IndexStage.last;
import static vn.tiendo.index.IndexStage.received;
import static vn.tiendo.index.IndexStage.values;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.contract.wire.Topics;

/** The endpoints and the topics tell the same, and neither tells half a move. */
class PublishedFiguresTest {
    private final IndexStage stage = new IndexStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void atRestTheEndpointAndBothTopicsAgreeForEveryProvince() {
        try (RunningIndex index = stage.start()) {
            stage.tellDossiers(1);
            stage.tally.count(key("H09.12", "2025-03", "2025-03-07", "NONE", "IN_TERM"), 999, 1);
            stage.tally.complete(1, stage.clock.instant());
            stage.awaitPosition(index, 10);
            stage.awaitPublishedFold(1);

            Map<String, JsonNode> rankings = last(Topics.PROVINCE_RANKING);
            assertThat(rankings.keySet()).contains("2025/2025-12-31", "2025-Q1/2025-03-31", stage.todaysKey());
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
                    .filter(field -> !field.getKey().equals("sequence"))
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
        String month = YearMonth.from(stage.today).toString();
        String day = stage.today.toString();
        try (RunningIndex index = stage.start()) {
            stage.tally.count(key(from, month, day, "NONE", "IN_TERM"), 5, 1);
            stage.tally.complete(1, stage.clock.instant());
            stage.awaitPosition(index, 10);
            stage.awaitPublishedFold(1);

            stage.tally.count(key(from, month, day, "IN_TERM", "ELSEWHERE"), 2, 2);
            stage.tally.count(key(to, month, day, "ELSEWHERE", "IN_TERM"), 2, 2);
            stage.tally.complete(TallySender.partition(key(from, "", "", "", "")), 2, stage.clock.instant());
            // later folds of the same partition wait behind it, and are read before this is looked at
            stage.tally.complete(TallySender.partition(key(from, "", "", "", "")), 3, stage.clock.instant());
            await().atMost(PATIENCE).until(() -> stage.highestFoldTold() >= 3);
            assertThat(received(index.json("/api/v1/ranking"))).isEqualTo(Map.of(from, 5L));

            stage.tally.complete(2, stage.clock.instant());
            stage.tally.complete(3, stage.clock.instant());
            stage.awaitPosition(index, 30);
            assertThat(received(index.json("/api/v1/ranking"))).isEqualTo(Map.of(from, 3L, to, 2L));
            awaitReceived(stage.todaysKey(), Map.of(from, 3L, to, 2L));
            assertThat(values(Topics.PROVINCE_RANKING, stage.todaysKey()))
                    .allSatisfy(ranking -> assertThat(received(ranking).values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .isEqualTo(5));
        }
    }

    private static String provinceOfAnotherPartition(String province) {
        return List.of("H05", "H12", "H13").stream()
                .filter(other -> TallySender.partition(key(other, "", "", "", ""))
                        != TallySender.partition(key(province, "", "", "", "")))
                .findFirst()
                .orElseThrow();
    }

    private void awaitReceived(String key, Map<String, Long> received) {
        await().atMost(PATIENCE)
                .until(() -> received(
                                requireNonNull(last(Topics.PROVINCE_RANKING).get(key)))
                        .equals(received));
    }
}
