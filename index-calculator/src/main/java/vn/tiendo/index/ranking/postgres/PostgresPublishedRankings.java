package vn.tiendo.index.ranking.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.Distances;
import vn.tiendo.index.ranking.PublishedIndex;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.PeriodOnDay;

/** The tables {@code published_ranking} and {@code published_figure}. */
final class PostgresPublishedRankings implements PublishedRankings {
    private final JdbcClient database;

    PostgresPublishedRankings(JdbcClient database) {
        this.database = database;
    }

    /** One statement, served by the primary key and the index {@code figure_of_ranking}. */
    @Override
    public Optional<ProvinceRanking> last(Book book, PeriodOnDay at) {
        ResultSetExtractor<Optional<ProvinceRanking>> whole = PostgresPublishedRankings::whole;
        return database.sql("""
                        select book, period, as_of, formula, national, fold, position, through, sequence, final,
                            published_at, frozen_by, reason,
                            rank, province, name, received, on_time, late, score
                        from published_ranking
                        left join published_figure using (book, period, as_of)
                        where book = :book and period = :period and as_of = :asOf
                        order by rank nulls last, province
                        """)
                .param("book", book.name())
                .param("period", at.period().toString())
                .param("asOf", at.asOf())
                .query(whole);
    }

    private static Optional<ProvinceRanking> whole(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        PublishedRanking ranking = PublishedRow.ranking(row);
        List<Item> items = new ArrayList<>();
        do {
            if (row.getString("province") != null) {
                items.add(PublishedRow.item(row));
            }
        } while (row.next());
        return Optional.of(whole(ranking, items));
    }

    private static ProvinceRanking whole(PublishedRanking ranking, List<Item> items) {
        return new ProvinceRanking(
                ranking.at().period(),
                ranking.at().asOf(),
                ranking.book(),
                Distances.in(items),
                ranking.national(),
                null,
                ranking.formula(),
                ProvinceRanking.NO_BASELINE,
                ranking.sequence(),
                ranking.isFinal(),
                ranking.fold(),
                ranking.position());
    }

    @Override
    public Optional<PublishedRanking> find(Book book, PeriodOnDay at) {
        return database.sql("""
                        select book, period, as_of, formula, national, fold, position, through, sequence, final,
                            published_at, frozen_by, reason
                        from published_ranking
                        where book = :book and period = :period and as_of = :asOf
                        """)
                .param("book", book.name())
                .param("period", at.period().toString())
                .param("asOf", at.asOf())
                .query((row, _) -> PublishedRow.ranking(row))
                .optional();
    }

    @Override
    public Map<PeriodOnDay, Boolean> finals(Book book, Collection<PeriodOnDay> days) {
        Map<PeriodOnDay, Boolean> finals = new HashMap<>();
        database.sql("""
                        select ranking.period, ranking.as_of, ranking.final
                        from unnest(:periods::text[], :days::text[]) as asked (period, day)
                        join published_ranking ranking
                            on ranking.book = :book and ranking.period = asked.period and ranking.as_of = asked.day::date
                        """)
                .param("book", book.name())
                .param(
                        "periods",
                        days.stream().map(at -> at.period().toString()).toArray(String[]::new))
                .param("days", days.stream().map(at -> at.asOf().toString()).toArray(String[]::new))
                .query(row -> {
                    finals.put(PublishedRow.at(row), row.getBoolean("final"));
                });
        return finals;
    }

    /** Served by the index over what is not final. */
    @Override
    public Set<PeriodOnDay> unfinishedSince(Book book, LocalDate day) {
        return new HashSet<>(database.sql("""
                        select period, as_of
                        from published_ranking
                        where book = :book and as_of >= :day and not final
                        """)
                .param("book", book.name())
                .param("day", day)
                .query((row, _) -> PublishedRow.at(row))
                .list());
    }

    @Override
    public List<PublishedRanking> between(LocalDate from, LocalDate to) {
        return database.sql("""
                        select book, period, as_of, formula, national, fold, position, through, sequence, final,
                            published_at, frozen_by, reason
                        from published_ranking
                        where as_of between :from and :to
                        order by as_of, period, book
                        """)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> PublishedRow.ranking(row))
                .list();
    }

    /** Served by both primary keys. */
    @Override
    public List<PublishedIndex> of(AgencyCode province, Book book, Period period, LocalDate from, LocalDate to) {
        return database.sql("""
                        select book, period, as_of, formula, national, fold, position, through, sequence, final,
                            published_at, frozen_by, reason,
                            rank, province, name, received, on_time, late, score
                        from published_figure
                        join published_ranking using (book, period, as_of)
                        where book = :book and period = :period and province = :province
                            and as_of between :from and :to
                        order by as_of
                        """)
                .param("book", book.name())
                .param("period", period.toString())
                .param("province", province.value())
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new PublishedIndex(PublishedRow.ranking(row), PublishedRow.item(row)))
                .list();
    }

    @Override
    public void keep(PublishedRanking ranking, List<Item> items) {
        new PublishedRow(database).write(ranking, items);
    }
}
