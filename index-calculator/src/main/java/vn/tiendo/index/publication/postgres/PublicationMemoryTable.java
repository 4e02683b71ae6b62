package vn.tiendo.index.publication.postgres;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.index.publication.Publication;
import vn.tiendo.index.publication.PublicationMemory;

/** The tables {@code publication_known} and {@code published_message}. */
final class PublicationMemoryTable implements PublicationMemory {
    private final JdbcClient database;

    PublicationMemoryTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String database() {
        return database.sql("select database_identity()").query(String.class).single();
    }

    @Override
    public boolean isComplete(String identity) {
        return database.sql("select exists (select from publication_known where database = :identity)")
                .param("identity", identity)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void completed(String identity) {
        database.sql("""
                        insert into publication_known (database) values (:identity)
                        on conflict (only_row) do update set database = excluded.database
                        """).param("identity", identity).update();
    }

    /** Figures are told apart from the empty text, so the next publication of a key follows this one. */
    @Override
    public void takeBack(List<Publication> publications) {
        Collection<Publication> last = lastOfEachKey(publications);
        database.sql("""
                        insert into published_message
                            (topic, key, period, as_of, sequence, final, figures, message, sent, decided_at)
                        select topic, key, period, as_of::date, sequence, final, '', message, true, now()
                        from unnest(:topics::text[], :keys::text[], :periods::text[], :days::text[],
                                :sequences::bigint[], :finals::boolean[], :messages::text[])
                            as arrived (topic, key, period, as_of, sequence, final, message)
                        on conflict (topic, key) do update
                        set sequence = excluded.sequence, final = excluded.final, figures = excluded.figures,
                            message = excluded.message, sent = true, decided_at = excluded.decided_at
                        where not published_message.final and published_message.sequence < excluded.sequence
                        """)
                .param("topics", texts(last, Publication::topic))
                .param("keys", texts(last, Publication::key))
                .param("periods", texts(last, publication -> publication.at().period()))
                .param("days", texts(last, publication -> publication.at().asOf()))
                .param("sequences", last.stream().map(Publication::sequence).toArray(Long[]::new))
                .param("finals", last.stream().map(Publication::isFinal).toArray(Boolean[]::new))
                .param("messages", texts(last, Publication::message))
                .update();
    }

    /** A statement cannot change a row twice; the highest sequence holds. */
    private static Collection<Publication> lastOfEachKey(List<Publication> publications) {
        Map<String, Publication> last = new HashMap<>();
        publications.forEach(publication -> last.merge(
                publication.topic() + "/" + publication.key(),
                publication,
                (one, other) -> other.sequence() >= one.sequence() ? other : one));
        return last.values();
    }

    private static String[] texts(Collection<Publication> publications, Function<Publication, Object> column) {
        return publications.stream()
                .map(publication -> column.apply(publication).toString())
                .toArray(String[]::new);
    }
}
