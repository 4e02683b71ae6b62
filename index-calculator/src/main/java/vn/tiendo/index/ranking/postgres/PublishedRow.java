package vn.tiendo.index.ranking.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking.Item;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.ranking.PublishedRanking;
import vn.tiendo.index.tally.PeriodOnDay;

/** A published ranking and its figures as rows. */
final class PublishedRow {
    private final JdbcClient database;

    PublishedRow(JdbcClient database) {
        this.database = database;
    }

    /** One statement: where the ranking stays as it was, so do its figures. */
    void write(PublishedRanking ranking, List<Item> items) {
        Instant through = ranking.through();
        database.sql("""
                        with kept as (
                            insert into published_ranking as before (book, period, as_of, formula, national, fold, position,
                                through, sequence, final, published_at, frozen_by, reason)
                            values (:book, :period, :asOf, :formula, :national::numeric, :fold, :position,
                                :through, :sequence, :final, :publishedAt, :frozenBy, :reason)
                            on conflict (book, period, as_of) do update
                            set formula = excluded.formula, national = excluded.national, fold = excluded.fold,
                                position = excluded.position, through = excluded.through, sequence = excluded.sequence,
                                final = excluded.final, published_at = excluded.published_at,
                                frozen_by = excluded.frozen_by, reason = excluded.reason
                            where not before.final and before.sequence < excluded.sequence
                            returning book, period, as_of
                        )
                        insert into published_figure (book, period, province, as_of, name, rank, received, on_time, late, score)
                        select kept.book, kept.period, told.province, kept.as_of, told.name, told.rank, told.received,
                            told.on_time, told.late, told.score::numeric
                        from kept
                        cross join unnest(:provinces::text[], :names::text[], :ranks::integer[], :received::bigint[],
                                :onTime::bigint[], :late::bigint[], :scores::text[])
                            as told (province, name, rank, received, on_time, late, score)
                        on conflict (book, period, province, as_of) do update
                        set name = excluded.name, rank = excluded.rank, received = excluded.received,
                            on_time = excluded.on_time, late = excluded.late, score = excluded.score
                        """)
                .param("book", ranking.book().name())
                .param("period", ranking.at().period().toString())
                .param("asOf", ranking.at().asOf())
                .param("formula", ranking.formula())
                .param("national", ranking.national())
                .param("fold", ranking.fold())
                .param("position", ranking.position())
                .param("through", through == null ? null : through.atOffset(ZoneOffset.UTC))
                .param("sequence", ranking.sequence())
                .param("final", ranking.isFinal())
                .param("publishedAt", ranking.publishedAt().atOffset(ZoneOffset.UTC))
                .param("frozenBy", ranking.frozenBy())
                .param("reason", ranking.reason())
                .param("provinces", texts(items, item -> item.province().value()))
                .param("names", texts(items, Item::name))
                .param("ranks", items.stream().map(Item::rank).toArray(Integer[]::new))
                .param("received", numbers(items, Item::received))
                .param("onTime", numbers(items, Item::onTime))
                .param("late", numbers(items, Item::late))
                .param("scores", texts(items, Item::score))
                .update();
    }

    private static String[] texts(List<Item> items, Function<Item, @Nullable String> column) {
        return items.stream().map(column).toArray(String[]::new);
    }

    private static Long[] numbers(List<Item> items, Function<Item, Long> column) {
        return items.stream().map(column).toArray(Long[]::new);
    }

    static PublishedRanking ranking(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime through = row.getObject("through", OffsetDateTime.class);
        return new PublishedRanking(
                new Book(row.getString("book")),
                at(row),
                row.getString("formula"),
                text(row, "national"),
                row.getLong("fold"),
                row.getLong("position"),
                through == null ? null : through.toInstant(),
                row.getLong("sequence"),
                row.getBoolean("final"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("frozen_by"),
                row.getString("reason"));
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("rank", Integer.class),
                new AgencyCode(row.getString("province")),
                row.getString("name"),
                row.getLong("received"),
                row.getLong("on_time"),
                row.getLong("late"),
                text(row, "score"),
                null,
                null,
                null,
                null);
    }

    static PeriodOnDay at(ResultSet row) throws SQLException {
        return new PeriodOnDay(Period.parse(row.getString("period")), row.getObject("as_of", LocalDate.class));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        @Nullable BigDecimal number = row.getBigDecimal(column);
        return number == null ? null : number.toPlainString();
    }
}
