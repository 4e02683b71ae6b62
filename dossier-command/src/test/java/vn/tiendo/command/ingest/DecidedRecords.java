package vn.tiendo.command.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.command.TestApplication;

/** What became of records on {@code dossier-lifecycle}, as the database tells. */
final class DecidedRecords {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JdbcClient DATABASE =
            JdbcClient.create(TestApplication.database().dataSource());

    private DecidedRecords() {}

    static void awaitRecorded(String dossier, int events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recorded(dossier)).isEqualTo(events));
    }

    static int recorded(String dossier) {
        return typesOf(dossier).size();
    }

    static List<String> typesOf(String dossier) {
        return DATABASE.sql("select type from dossier_event where dossier_code = ? order by sequence")
                .param(dossier)
                .query(String.class)
                .list();
    }

    /** The rejection of the record at a place, as a row. */
    static Map<String, Object> awaitRejection(RecordMetadata place) {
        return await().atMost(PATIENCE)
                .until(
                        () -> DATABASE.sql("select * from rejection where partition = ? and record_offset = ?")
                                .params(place.partition(), place.offset())
                                .query()
                                .listOfRows(),
                        rows -> rows.size() == 1)
                .getFirst();
    }
}
