package vn.tiendo.index.component.postgres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.index.component.ComponentChange;
import vn.tiendo.index.component.ComponentChange.Changed;
import vn.tiendo.index.component.Signature;

/** Writes a change of scores, within a transaction. */
final class ComponentTables {
    private final JdbcClient database;

    ComponentTables(JdbcClient database) {
        this.database = database;
    }

    /**
     * Locks the scores of a day until the end of the transaction; whoever waits here then finds what others committed.
     *
     * @return the version that holds now
     */
    long lock(LocalDate asOf) {
        return database.sql("""
                        insert into component_day as day (as_of, version)
                        values (:asOf, 0)
                        on conflict (as_of) do update
                        set version = day.version
                        returning version
                        """).param("asOf", asOf).query(Long.class).single();
    }

    void write(LocalDate asOf, ComponentChange change) {
        writeSignature(asOf, change);
        writeScores(asOf, change);
        database.sql("update component_day set version = :version where as_of = :asOf")
                .param("version", change.version())
                .param("asOf", asOf)
                .update();
    }

    private void writeSignature(LocalDate asOf, ComponentChange change) {
        Signature signature = change.signature();
        database.sql("""
                        insert into component_change (as_of, version, changed_by, reason, changed_at)
                        values (:asOf, :version, :by, :reason, :at)
                        """)
                .param("asOf", asOf)
                .param("version", change.version())
                .param("by", signature.by())
                .param("reason", signature.reason())
                .param("at", signature.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One statement: the history, then what holds now. */
    private void writeScores(LocalDate asOf, ComponentChange change) {
        List<Changed> scores = change.scores();
        database.sql("""
                        with changed as (
                            insert into component_change_score (as_of, version, province, index_group, former, score)
                            select :asOf, :version, told.province, told.index_group, told.former::numeric, told.score::numeric
                            from unnest(:provinces::text[], :groups::text[], :formers::text[], :scores::text[])
                                as told (province, index_group, former, score)
                            returning as_of, version, province, index_group, score
                        ), withdrawn as (
                            delete from component_score score
                            using changed
                            where changed.score is null and score.as_of = changed.as_of
                                and score.province = changed.province and score.index_group = changed.index_group
                        )
                        insert into component_score (as_of, province, index_group, score, version)
                        select as_of, province, index_group, score, version
                        from changed
                        where score is not null
                        on conflict (as_of, province, index_group) do update
                        set score = excluded.score, version = excluded.version
                        """)
                .param("asOf", asOf)
                .param("version", change.version())
                .param("provinces", texts(scores, changed -> changed.province().value()))
                .param("groups", texts(scores, changed -> changed.group().name()))
                .param("formers", numbers(scores, Changed::former))
                .param("scores", numbers(scores, Changed::score))
                .update();
    }

    private static String[] texts(List<Changed> scores, Function<Changed, String> column) {
        return scores.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String[] numbers(List<Changed> scores, Function<Changed, @Nullable BigDecimal> column) {
        return scores.stream().map(column).map(ComponentTables::text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
