package vn.tiendo.command.rejection.http;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.command.TestEvents.event;
import static vn.tiendo.command.TestEvents.newDossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.tiendo.audit.Chain;
import vn.tiendo.audit.Entry;
import vn.tiendo.audit.json.EntryJson;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestClient;
import vn.tiendo.command.TestClient.Answer;
import vn.tiendo.command.TestRejections;
import vn.tiendo.command.TestTopic;

/** Whoever puts a refused event back stands in the audit trail, before the event is on its way. */
class RejectionAuditTest {
    private final TestTopic lifecycle = new TestTopic();
    private final JdbcClient database =
            JdbcClient.create(TestApplication.database().dataSource());

    @AfterEach
    void close() {
        lifecycle.close();
    }

    private JsonNode refused() {
        String dossier = newDossier();
        Instant soon = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        lifecycle.send(dossier, event("returned", dossier, "early", soon.toString(), "{}"));
        return TestRejections.awaitListed(dossier);
    }

    private static Answer putBack(JsonNode refused, String parameters) {
        return TestClient.post("/api/v1/rejections/" + refused.path("id").asString() + "/retry" + parameters);
    }

    private static List<Entry> entries(JsonNode refused) {
        String subject = "rejections/" + refused.path("id").asString();
        return entries("?subject=" + subject);
    }

    private static List<Entry> entries(String parameters) {
        return TestClient.get("/api/v1/audit" + parameters)
                .body()
                .required("items")
                .valueStream()
                .map(EntryJson::read)
                .toList();
    }

    @Test
    void putting_back_leaves_an_entry_with_who_and_why() {
        JsonNode refused = refused();

        assertThat(putBack(refused, "?by=Lan&reason=mended").status()).isEqualTo(204);
        assertThat(putBack(refused, "").status()).isEqualTo(204);

        List<Entry> entries = entries(refused);
        assertThat(entries).extracting(Entry::who).containsExactly("Lan", "unknown");
        assertThat(entries.getFirst().action()).isEqualTo("REJECTION_PUT_BACK");
        assertThat(entries.getFirst().reason()).isEqualTo("mended");
        assertThat(entries.getFirst().content())
                .isEqualTo("{\"code\":\"IN_THE_FUTURE\",\"hash\":\"%s\"}"
                        .formatted(refused.path("hash").asString()));
        Chain chain = new Chain("dossier-command");
        assertThat(entries("?limit=500"))
                .allSatisfy(entry -> assertThat(chain.follow(entry)).isEmpty());
    }

    @Test
    void what_is_not_put_back_leaves_none() {
        int before = entries("?limit=500").size();

        assertThat(TestClient.post("/api/v1/rejections/987654321/retry?by=Lan").status())
                .isEqualTo(404);
        assertThat(putBack(refused(), "?by=" + "x".repeat(129)).status()).isEqualTo(400);
        assertThat(putBack(refused(), "?reason=%07").status()).isEqualTo(400);

        assertThat(entries("?limit=500")).hasSize(before);
    }

    @Test
    void what_cannot_be_written_down_is_not_put_back() {
        database.sql("alter table audit_entry add constraint not_nobody check (who <> 'Nobody')")
                .update();
        try {
            JsonNode refused = refused();

            assertThat(putBack(refused, "?by=Nobody").status()).isEqualTo(503);

            assertThat(entries(refused)).isEmpty();
            assertThat(TestRejections.listed(refused.path("dossier").asString()))
                    .containsExactly(refused);
        } finally {
            database.sql("alter table audit_entry drop constraint not_nobody").update();
        }
    }
}
