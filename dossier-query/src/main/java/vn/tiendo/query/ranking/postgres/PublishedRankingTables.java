package vn.tiendo.query.ranking.postgres;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.ranking.FinalRankingListener;
import vn.tiendo.query.ranking.PublishedRankings;
import vn.tiendo.query.ranking.RankingIntake;
import vn.tiendo.query.ranking.Told;

/** The tables {@code published_ranking} and {@code published_index_766}: one statement a batch, in the order of keys. */
final class PublishedRankingTables implements PublishedRankings, RankingIntake {
    private final JdbcClient database;
    private final JsonMapper json;
    private final List<FinalRankingListener> listeners;

    PublishedRankingTables(JdbcClient database, JsonMapper json, List<FinalRankingListener> listeners) {
        this.database = database;
        this.json = json;
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public Optional<ProvinceRanking> ranking(Period period, LocalDate asOf) {
        return database.sql("select message from published_ranking where period = :period and as_of = :asOf")
                .param("period", period.toString())
                .param("asOf", asOf)
                .query(String.class)
                .optional()
                .map(message -> json.readValue(message, ProvinceRanking.class));
    }

    @Override
    public Optional<Index766> index(LocalDate asOf) {
        return database.sql("select message from published_index_766 where as_of = :asOf")
                .param("asOf", asOf)
                .query(String.class)
                .optional()
                .map(message -> json.readValue(message, Index766.class));
    }

    @Override
    public void takeRankings(List<Told<ProvinceRanking>> rankings) {
        Map<String, Told<ProvinceRanking>> last = last(rankings, ProvinceRanking::key, ProvinceRanking::sequence);
        for (String key : put(last.values())) {
            ProvinceRanking ranking = requireNonNull(last.get(key)).content();
            listeners.forEach(listener -> listener.becameFinal(ranking));
        }
    }

    /** @return the keys of those that are final and were not before */
    private List<String> put(Collection<Told<ProvinceRanking>> rankings) {
        return database.sql("""
                        with put as (
                            insert into published_ranking (period, as_of, sequence, final, message)
                            select period, as_of, sequence, final, message::jsonb
                            from unnest(:periods::text[], :days::date[], :sequences::bigint[], :finals::boolean[],
                                    :messages::text[]) as told (period, as_of, sequence, final, message)
                            on conflict (period, as_of) do update
                            set sequence = excluded.sequence, final = excluded.final, message = excluded.message
                            where excluded.sequence > published_ranking.sequence
                            returning new.period, new.as_of, new.final and old.final is not true as became_final
                        )
                        select period || '/' || as_of from put where became_final order by 1
                        """)
                .param("periods", texts(rankings, ranking -> ranking.period().toString()))
                .param("days", texts(rankings, ranking -> ranking.asOf().toString()))
                .param("sequences", all(rankings, ProvinceRanking::sequence).toArray(Long[]::new))
                .param("finals", all(rankings, ProvinceRanking::isFinal).toArray(Boolean[]::new))
                .param("messages", rankings.stream().map(Told::json).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public void takeIndexes(List<Told<Index766>> indexes) {
        Collection<Told<Index766>> last =
                last(indexes, Index766::key, Index766::sequence).values();
        database.sql("""
                        insert into published_index_766 (as_of, sequence, final, message)
                        select as_of, sequence, final, message::jsonb
                        from unnest(:days::date[], :sequences::bigint[], :finals::boolean[], :messages::text[])
                            as told (as_of, sequence, final, message)
                        on conflict (as_of) do update
                        set sequence = excluded.sequence, final = excluded.final, message = excluded.message
                        where excluded.sequence > published_index_766.sequence
                        """)
                .param("days", texts(last, index -> index.asOf().toString()))
                .param("sequences", all(last, Index766::sequence).toArray(Long[]::new))
                .param("finals", all(last, Index766::isFinal).toArray(Boolean[]::new))
                .param("messages", last.stream().map(Told::json).toArray(String[]::new))
                .update();
    }

    private static <T> Map<String, Told<T>> last(
            List<Told<T>> told, Function<T, String> key, ToLongFunction<T> sequence) {
        Map<String, Told<T>> last = new TreeMap<>();
        told.forEach(message -> last.merge(
                key.apply(message.content()),
                message,
                (one, other) ->
                        sequence.applyAsLong(other.content()) > sequence.applyAsLong(one.content()) ? other : one));
        return last;
    }

    private static <T, V> List<V> all(Collection<Told<T>> told, Function<T, V> value) {
        return told.stream().map(Told::content).map(value).toList();
    }

    private static <T> String[] texts(Collection<Told<T>> told, Function<T, String> text) {
        return all(told, text).toArray(String[]::new);
    }
}
