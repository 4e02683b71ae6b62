package vn.tiendo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.intake.kafka.TestTopic.records;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.wire.Topics;

/** Rejections of one dossier as everybody may see them. */
public final class TestRejections {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestRejections() {}

    /** What the list says of a dossier, newest first. */
    public static List<JsonNode> listed(String dossier) {
        JsonNode page = TestClient.get("/api/v1/rejections?limit=1000").body();
        assertThat(page.has("next")).as("more than this reads").isFalse();
        return page.path("items")
                .valueStream()
                .filter(item -> isOf(dossier, item))
                .toList();
    }

    /** Waits for the only rejection of a dossier in the list. */
    public static JsonNode awaitListed(String dossier) {
        return await().atMost(PATIENCE)
                .until(() -> listed(dossier), items -> items.size() == 1)
                .getFirst();
    }

    /** Waits for the only rejection of a dossier on the topic {@code dossier-rejected}. */
    public static JsonNode awaitPublished(String dossier) {
        return await()
                .atMost(PATIENCE)
                .until(() -> records(Topics.DOSSIER_REJECTED, dossier), records -> records.size() == 1)
                .stream()
                .map(TestRejections::notice)
                .toList()
                .getFirst();
    }

    public static TestClient.Answer putBack(JsonNode rejection) {
        return TestClient.post("/api/v1/rejections/" + rejection.path("id").asString() + "/retry");
    }

    private static boolean isOf(String dossier, JsonNode item) {
        return item.path("dossier").asString("").equals(dossier);
    }

    private static JsonNode notice(ConsumerRecord<byte[], byte[]> record) {
        return JSON.readTree(new String(record.value(), StandardCharsets.UTF_8)).path("data");
    }
}
