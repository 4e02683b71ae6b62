package vn.tiendo.index.whole.postgres;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.wire.Envelope;
import vn.tiendo.contract.wire.Topics;
import vn.tiendo.index.whole.PublishedIndexes;

/** Reads whole indexes from the messages that told them. */
final class PostgresPublishedIndexes implements PublishedIndexes {
    private final JdbcClient database;
    private final ObjectReader messages;

    PostgresPublishedIndexes(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.messages = json.readerFor(new TypeReference<Envelope<Index766>>() {});
    }

    @Override
    public Optional<Published> last(LocalDate asOf) {
        return database.sql("""
                        select message, decided_at
                        from published_message
                        where topic = :topic and key = :key
                        """)
                .param("topic", Topics.PROVINCE_INDEX_766)
                .param("key", asOf.toString())
                .query((row, _) -> new Published(
                        index(row.getString("message")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Index766 index(String message) {
        Envelope<Index766> envelope = messages.readValue(message);
        return envelope.data();
    }
}
