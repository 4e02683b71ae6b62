package vn.tiendo.command.rejection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.TestEvents.event;
import static vn.tiendo.command.TestEvents.newDossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.tiendo.command.TestClient;
import vn.tiendo.command.TestClient.Answer;
import vn.tiendo.command.TestRejections;
import vn.tiendo.command.TestTopic;

/** What nobody needs waits no longer, and stays listed; who waits is told by sender. */
class DiscardingTest {
    private final TestTopic lifecycle = new TestTopic();

    @AfterEach
    void close() {
        lifecycle.close();
    }

    /** Refused because it is said to happen in an hour. */
    private JsonNode refused(String source) {
        String dossier = newDossier();
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        String event = event("returned", dossier, "early", soon.toString(), "{}");
        lifecycle.send(dossier, event.replace("/one-stop-shops/H09", source));
        return TestRejections.awaitListed(dossier);
    }

    private static Answer discard(JsonNode refused, String parameters) {
        return TestClient.post("/api/v1/rejections/" + refused.path("id").asString() + "/discard" + parameters);
    }

    private static List<String> listed(String source, String handling) {
        return TestClient.get("/api/v1/rejections?source=%s&handling=%s".formatted(source, handling))
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static long depth() {
        return TestClient.get("/api/v1/rejections/summary").body().path("depth").asLong();
    }

    @Test
    void what_is_discarded_waits_no_longer_and_stays_listed() {
        JsonNode refused = refused("/discarded");
        String id = refused.path("id").asString();
        long before = depth();
        assertThat(listed("/discarded", "WAITING")).containsExactly(id);

        assertThat(discard(refused, "?by=Lan&reason=a+trial").status()).isEqualTo(204);

        assertThat(depth()).isEqualTo(before - 1);
        assertThat(listed("/discarded", "WAITING")).isEmpty();
        assertThat(listed("/discarded", "DISCARDED")).containsExactly(id);
        JsonNode item =
                TestRejections.listed(refused.path("dossier").asString()).getFirst();
        assertThat(item.path("discardedAt").asString()).isNotBlank();
        JsonNode entry =
                TestClient.get("/api/v1/audit?subject=rejections/" + id).body().at("/items/0");
        assertThat(entry.path("action").asString()).isEqualTo("REJECTION_DISCARDED");
        assertThat(entry.path("who").asString()).isEqualTo("Lan");
    }

    @Test
    void what_was_discarded_can_still_be_put_back() {
        JsonNode refused = refused("/changed-its-mind");
        discard(refused, "?by=Lan&reason=a+trial");

        assertThat(TestRejections.putBack(refused).status()).isEqualTo(204);

        assertThat(listed("/changed-its-mind", "PUT_BACK"))
                .containsExactly(refused.path("id").asString());
    }

    @Test
    void senders_are_told_with_how_often_and_since_when() {
        refused("/often");
        refused("/often");

        List<JsonNode> often = TestClient.get("/api/v1/rejections/senders")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("source").asString("").equals("/often"))
                .toList();

        assertThat(often).hasSize(1);
        assertThat(often.getFirst().path("depth").asLong()).isEqualTo(2);
        assertThat(often.getFirst().path("code").asString()).isEqualTo("IN_THE_FUTURE");
        assertThat(Instant.parse(often.getFirst().path("oldestAt").asString()))
                .isBeforeOrEqualTo(
                        Instant.parse(often.getFirst().path("latestAt").asString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?by=Lan", "?reason=why", "?by=&reason=why", "?by=Lan&reason=%07"})
    void nobody_discards_without_a_name_and_a_reason(String parameters) {
        JsonNode refused = refused("/unsigned");

        assertThat(discard(refused, parameters).status()).isEqualTo(400);

        assertThat(listed("/unsigned", "WAITING")).contains(refused.path("id").asString());
    }

    @Test
    void a_rejection_that_is_not_there_cannot_be_discarded() {
        assertThat(TestClient.post("/api/v1/rejections/987654321/discard?by=Lan&reason=why")
                        .status())
                .isEqualTo(404);
    }
}
