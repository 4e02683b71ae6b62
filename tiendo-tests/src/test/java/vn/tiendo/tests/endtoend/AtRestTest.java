package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.tiendo.local.run.Door;
import vn.tiendo.tests.random.RandomDossiers;

/** When nothing more comes, the three places that tell a province's figures tell the same. */
class AtRestTest {
    private static final String PERIOD = "2023";
    private static final String AS_OF = "2023-12-31";

    private final LiveTiendo tiendo = LiveTiendo.shared();

    @Test
    void theRankingTheTopicsAndTheProgressAgreeForEveryProvince() {
        tiendo.tell(new RandomDossiers(766, LocalDate.of(2024, 3, 15))
                .lines(300).stream()
                        .map(line -> line.replace("H0", "H3")
                                .replace("H15", "H14")
                                .replace("H56", "H55")) // provinces that no other test tells of
                        .toList());
        tiendo.awaitRead();

        await().atMost(LiveTiendo.PATIENCE).untilAsserted(this::compare);
    }

    private void compare() {
        JsonNode ranking = tiendo.get(Door.INDEX, "/api/v1/ranking?period=%s&asOf=%s".formatted(PERIOD, AS_OF));
        String kafka = tiendo.installation().kafka();
        Map<String, JsonNode> indexes = CompactedTopic.read(kafka, "province-progress-index");
        JsonNode published = CompactedTopic.read(kafka, "province-ranking").get(PERIOD + "/" + AS_OF);
        assertThat(ranking.required("items").size()).isEqualTo(63);
        assertThat(published).isNotNull();
        assertThat(published.required("items")).isEqualTo(ranking.required("items"));
        long received = 0;
        for (JsonNode item : ranking.required("items")) {
            String province = item.required("province").stringValue();
            assertSame(item, progress(province));
            JsonNode index = indexes.get(province + "/" + PERIOD + "/" + AS_OF);
            assertThat(index).as(province).isNotNull();
            assertSame(item, index);
            received += item.required("received").asLong();
        }
        assertThat(received).isPositive();
    }

    private JsonNode progress(String province) {
        return tiendo.get(Door.QUERY, "/api/v1/units/%s/progress?period=%s&asOf=%s".formatted(province, PERIOD, AS_OF));
    }

    private static void assertSame(JsonNode one, JsonNode other) {
        for (String field : new String[] {"received", "onTime", "late", "score"}) {
            assertThat(one.path(field)).as("%s in %s and %s", field, one, other).isEqualTo(other.path(field));
        }
    }
}
