package vn.tiendo.command.publication.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.tiendo.command.TestEvents.newDossier;
import static vn.tiendo.command.TestEvents.processed;
import static vn.tiendo.command.TestEvents.received;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.TestApplication;
import vn.tiendo.command.TestTopic;
import vn.tiendo.command.eventstore.EventLog;
import vn.tiendo.command.eventstore.LostEvents;
import vn.tiendo.command.publication.Continuity;
import vn.tiendo.command.publication.Continuity.Approval;
import vn.tiendo.command.publication.RelayedTopic;
import vn.tiendo.command.publication.ToldEvents;

/** A store that forgets its last events gets them back from the topic. */
class TakingBackTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JdbcClient database =
            JdbcClient.create(TestApplication.database().dataSource());
    private final TestTopic lifecycle = new TestTopic();

    @AfterEach
    void close() {
        lifecycle.close();
    }

    @Test
    void what_was_lost_comes_back_from_the_topic_to_the_byte() {
        String dossier = newDossier();
        lifecycle.send(dossier, received(dossier));
        await().atMost(PATIENCE).until(() -> relayed() > 0 && relayed() == stored());
        long backup = stored();
        lifecycle.send(dossier, processed(dossier));
        String other = newDossier();
        lifecycle.send(other, received(other));
        await().atMost(PATIENCE).until(() -> stored() >= backup + 2 && relayed() == stored());
        List<Map<String, Object>> before = rows();
        long end = stored();

        database.sql("delete from dossier_event where position > ?")
                .param(backup)
                .update();
        assertThat(looked(-1).againstAppending().orElseThrow()).contains("tiendo.store.take-back=" + end);
        Continuity takenBack = looked(end);

        assertThat(takenBack.againstAppending()).isEmpty();
        assertThat(rows()).usingRecursiveComparison().isEqualTo(before);
        String next = newDossier();
        lifecycle.send(next, received(next));
        await().atMost(PATIENCE).until(() -> relayed() > end);
    }

    private static Continuity looked(long takeBack) {
        Continuity continuity = new Continuity(
                TestApplication.bean(EventLog.class),
                TestApplication.bean(LostEvents.class),
                TestApplication.bean(RelayedTopic.class),
                TestApplication.bean(ToldEvents.class),
                new Approval("", takeBack));
        continuity.look();
        return continuity;
    }

    private long stored() {
        return number("select coalesce(max(position), 0) from dossier_event");
    }

    private long relayed() {
        return number("select position from relay_token");
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    private List<Map<String, Object>> rows() {
        return database.sql("select * from dossier_event order by position")
                .query()
                .listOfRows();
    }
}
