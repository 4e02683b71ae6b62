package vn.tiendo.index.whole.postgres;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.index.whole.WholeDays;

/** The tables {@code index_766_day} and {@code index_766_examined}. */
final class PostgresWholeDays implements WholeDays {
    private final JdbcClient database;

    PostgresWholeDays(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long examined() {
        return database.sql("select fold from index_766_examined")
                .query(Long.class)
                .single();
    }

    @Override
    public void examined(long fold) {
        database.sql("update index_766_examined set fold = :fold")
                .param("fold", fold)
                .update();
    }

    @Override
    public List<LocalDate> open() {
        return database.sql("""
                        select day.as_of
                        from component_day day
                        left join index_766_day seen using (as_of)
                        where seen.final is not true
                        """).query(LocalDate.class).list();
    }

    @Override
    public void touch(Collection<LocalDate> days) {
        database.sql("""
                        insert into index_766_day as seen (as_of, version, ranking_final, due, final)
                        select day.as_of, -1, false, true, false
                        from component_day day
                        where day.as_of = any(:days::date[])
                        order by day.as_of
                        on conflict (as_of) do update
                        set due = true
                        where not seen.final
                        """)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .update();
    }

    /** Those looked at longest ago: however fast the tally changes, each has its turn. */
    @Override
    public List<Due> due(int limit) {
        return database.sql("""
                        select day.as_of, day.version, coalesce(ranking.final, false) as ranking_final
                        from component_day day
                        left join index_766_day seen using (as_of)
                        left join published_ranking ranking
                            on ranking.book = :book and ranking.as_of = day.as_of
                            and ranking.period = lpad(extract(year from day.as_of)::text, 4, '0')
                        where seen.as_of is null
                            or not seen.final
                                and (seen.due
                                    or seen.version <> day.version
                                    or coalesce(ranking.final, false) and not seen.ranking_final)
                        order by seen.looked_at nulls first, day.as_of
                        limit :limit
                        """).param("book", Book.PORTAL_766.name()).param("limit", limit).query(Due.class).stream()
                .sorted(Comparator.comparing(Due::asOf))
                .toList();
    }

    @Override
    public void done(Due day, boolean isFinal) {
        database.sql("""
                        insert into index_766_day (as_of, version, ranking_final, due, final, looked_at)
                        values (:asOf, :version, :rankingFinal, false, :final, now())
                        on conflict (as_of) do update
                        set version = excluded.version, ranking_final = excluded.ranking_final, due = false,
                            final = excluded.final, looked_at = excluded.looked_at
                        """)
                .param("asOf", day.asOf())
                .param("version", day.version())
                .param("rankingFinal", day.rankingFinal())
                .param("final", isFinal)
                .update();
    }
}
