package vn.tiendo.command.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tiendo.command.intake.kafka.TestLane;
import vn.tiendo.command.intake.kafka.TestTopic;

/** Many events in a request, taken all or none. */
class BatchTest {
    private static final String TOPIC = "batch";
    private static Door door;

    private final String dossier = Told.newDossier();

    @BeforeAll
    static void open() {
        door = Door.before(TestLane.to(TOPIC, Duration.ofSeconds(30)));
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void a_batch_is_accepted_in_its_order() {
        String batch = "[" + Told.returned(dossier, "1") + "," + Told.returned(dossier, "2") + "]";

        assertThat(door.post(Door.BATCH, batch).mustBe(202).body()).isEqualTo(Taken.json("{\"accepted\":2}"));
        assertThat(Taken.ids(records())).containsExactly("1", "2");
    }

    @Test
    void a_batch_of_a_thousand_is_accepted_and_one_more_is_not() {
        List<String> thousand =
                IntStream.range(0, 1_000).mapToObj(i -> shortest(dossier, i)).toList();
        String oneMore = "[" + String.join(",", thousand) + "," + shortest(dossier, 1_000) + "]";

        assertThat(door.post(Door.BATCH, thousand.toString()).mustBe(202).body())
                .isEqualTo(Taken.json("{\"accepted\":1000}"));
        assertThat(door.post(Door.BATCH, oneMore).mustBe(400).errors()).containsExactly("MALFORMED ");
        assertThat(records()).hasSize(1_000);
    }

    @Test
    void an_empty_batch_is_malformed() {
        assertThat(door.post(Door.BATCH, "[]").mustBe(400).errors()).containsExactly("MALFORMED ");
    }

    @Test
    void of_a_batch_with_one_bad_event_nothing_is_taken() {
        String batch = "[" + Told.returned(dossier, "1") + ","
                + Told.event(dossier, "2", "eaten", "2023-10-02T01:12:00Z", "{}") + ","
                + Told.event(dossier, "3", "processed", "yesterday", "{}") + "]";

        assertThat(door.post(Door.BATCH, batch).mustBe(422).errors())
                .containsExactly("1 UNKNOWN_TYPE /type", "2 INVALID_VALUE /time", "2 MISSING_FIELD /data/outcome");
        assertThat(records()).isEmpty();
    }

    @Test
    void a_batch_with_something_malformed_is_a_bad_request() {
        assertThat(door.post(Door.BATCH, "[7," + Told.returned(dossier, "1").replace("1.0", "2.0") + "]")
                        .mustBe(400)
                        .errors())
                .containsExactly("0 MALFORMED ", "1 INVALID_VALUE /specversion");
    }

    @Test
    void at_most_a_thousand_errors_are_listed() {
        String bad = "[" + String.join(",", Collections.nCopies(1_000, "{}")) + "]";

        assertThat(door.post(Door.BATCH, bad).mustBe(422).errors()).hasSize(1_000);
    }

    private static String shortest(String dossier, int id) {
        return Told.returned(dossier, Integer.toString(id)).replace(",\"data\":{}", "");
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        return TestTopic.records(TOPIC, dossier);
    }
}
