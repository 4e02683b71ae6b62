package vn.tiendo.query.alert.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.alert.Window;

/**
 * Decides what is to be told of the points of provinces: by rankings that are final, of the year of their day, each against
 * that of the day before. Where that was not published, or is of another formula or another year, nothing is compared.
 */
final class IndexAlerts {
    // published_ranking_pkey, some twelve thousand rows in thirty years; of the days that are looked at the content too
    private static final String DECIDE = """
            with score as (
                select r.as_of, r.period, r.message ->> 'formula' as formula, item ->> 'province' as province,
                    (item ->> 'score')::numeric as score
                from published_ranking r
                cross join lateral jsonb_array_elements(r.message -> 'items') as item
                where r.final and r.period = to_char(r.as_of, 'YYYY') and r.message ->> 'book' = :book
                    and r.as_of between :first::date - 4 and :today and item ->> 'score' is not null
            ),
            compared as (
                select today.*, one.score as one, two.score as two, three.score as three,
                    coalesce(four.score > three.score, false) as longer
                from score as today
                join score as one on (one.province, one.period, one.formula, one.as_of)
                    = (today.province, today.period, today.formula, today.as_of - 1)
                left join score as two on (two.province, two.period, two.formula, two.as_of)
                    = (today.province, today.period, today.formula, today.as_of - 2)
                left join score as three on (three.province, three.period, three.formula, three.as_of)
                    = (today.province, today.period, today.formula, today.as_of - 3)
                left join score as four on (four.province, four.period, four.formula, four.as_of)
                    = (today.province, today.period, today.formula, today.as_of - 4)
                where today.as_of >= :first
            ),
            reason as (
                select 'INDEX_DROPPED' as kind, province, as_of, period, score, one as before
                from compared
                where one - score >= 0.5
                union all
                select 'INDEX_FELL_3_DAYS', province, as_of, period, score, three
                from compared
                where score < one and one < two and two < three and not longer
            ),
            decided as (
                insert into alert (kind, subject, day, unit, data, decided_on, decided_at, muted)
                select kind, province, as_of, province,
                    jsonb_build_object('unit', province, 'asOf', as_of, 'period', period, 'score', score::text,
                        'before', before::text),
                    :today, :now, alert_is_muted(province, kind)
                from reason
                order by as_of, province, kind
                on conflict do nothing
                returning kind
            )
            select kind, count(*) as alerts from decided group by kind
            """;

    private final JdbcClient database;

    IndexAlerts(JdbcClient database) {
        this.database = database;
    }

    Map<AlertKind, Integer> decide(Window window, Instant now) {
        return Decided.by(database.sql(DECIDE)
                .param("book", Book.PORTAL_766.name())
                .param("first", window.first())
                .param("today", window.today())
                .param("now", now.atOffset(ZoneOffset.UTC)));
    }
}
