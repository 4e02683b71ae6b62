package vn.tiendo.index;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tiendo.testing.TestDatabase;

/** The cells of 63 provinces on every day of 2024, as many as a country has: three months of receipt move on a day. */
final class YearOfProvinces {
    static final String DISTINCT_MOVES = """
            ('NONE', 'IN_TERM', 0, 90), ('IN_TERM', 'FINISHED_EARLY', 0, 20), ('IN_TERM', 'FINISHED_ON_TIME', 0, 5),
            ('IN_TERM', 'WAITING', 0, 5), ('WAITING', 'IN_TERM', 0, 3), ('IN_TERM', 'OVERDUE_AGENCY', 0, 1),
            ('IN_TERM', 'FINISHED_EARLY', 1, 15), ('IN_TERM', 'FINISHED_ON_TIME', 1, 9), ('IN_TERM', 'WAITING', 1, 3),
            ('WAITING', 'IN_TERM', 1, 2), ('IN_TERM', 'OVERDUE_AGENCY', 1, 2), ('IN_TERM', 'OVERDUE_TECHNICAL_ERROR', 1, 1),
            ('WAITING', 'OVERDUE_SUSPENSION', 1, 1), ('OVERDUE_AGENCY', 'FINISHED_LATE_AGENCY', 1, 1),
            ('OVERDUE_SUSPENSION', 'FINISHED_LATE_SUSPENSION', 1, 1), ('OVERDUE_AGENCY', 'IN_TERM', 1, 1),
            ('IN_TERM', 'FINISHED_EARLY', 2, 4), ('IN_TERM', 'FINISHED_ON_TIME', 2, 3), ('IN_TERM', 'WAITING', 2, 1),
            ('WAITING', 'IN_TERM', 2, 1), ('IN_TERM', 'OVERDUE_AGENCY', 2, 1), ('WAITING', 'OVERDUE_SUSPENSION', 2, 1),
            ('OVERDUE_AGENCY', 'FINISHED_LATE_AGENCY', 2, 1), ('OVERDUE_AGENCY', 'OVERDUE_TECHNICAL_ERROR', 2, 1),
            ('OVERDUE_TECHNICAL_ERROR', 'FINISHED_LATE_TECHNICAL_ERROR', 2, 1),
            ('OVERDUE_SUSPENSION', 'FINISHED_LATE_SUSPENSION', 2, 1)
            """;

    private YearOfProvinces() {}

    /** Fills the tables as folds would have, and returns how many cells there are. */
    static long load(TestDatabase database) {
        JdbcClient client = JdbcClient.create(database.dataSource());
        client.sql("""
                        insert into tally_cell (book, day, cohort, unit, from_state, to_state, count, fold)
                        select 'PORTAL_766', day::date, (date_trunc('month', day) - months_ago * interval '1 month')::date,
                            'H' || lpad(province::text, 2, '0'), from_state, to_state, count + province %% 7, 1
                        from generate_series(timestamp '2024-01-01', timestamp '2024-12-31', interval '1 day') as day
                        cross join generate_series(1, 63) as province
                        cross join (values %s) as move (from_state, to_state, months_ago, count)
                        """.formatted(DISTINCT_MOVES)).update();
        client.sql("""
                        insert into tally_day
                        select book, cohort, day, unit,
                            sum(case when state = 'IN_TERM' then change else 0 end),
                            sum(case when state = 'WAITING' then change else 0 end),
                            sum(case when state = 'OVERDUE_TECHNICAL_ERROR' then change else 0 end),
                            sum(case when state = 'OVERDUE_SUSPENSION' then change else 0 end),
                            sum(case when state = 'OVERDUE_AGENCY' then change else 0 end),
                            sum(case when state = 'FINISHED_EARLY' then change else 0 end),
                            sum(case when state = 'FINISHED_ON_TIME' then change else 0 end),
                            sum(case when state = 'FINISHED_LATE_TECHNICAL_ERROR' then change else 0 end),
                            sum(case when state = 'FINISHED_LATE_SUSPENSION' then change else 0 end),
                            sum(case when state = 'FINISHED_LATE_AGENCY' then change else 0 end)
                        from tally_cell
                        cross join lateral (values (to_state, count), (from_state, -count)) as moved (state, change)
                        where state not in ('NONE', 'ELSEWHERE')
                        group by book, cohort, day, unit
                        """).update();
        client.sql("""
                        insert into tally_month
                        select book, cohort, date_trunc('month', day)::date, unit,
                            sum(in_term),
                            sum(waiting),
                            sum(overdue_technical_error),
                            sum(overdue_suspension),
                            sum(overdue_agency),
                            sum(finished_early),
                            sum(finished_on_time),
                            sum(finished_late_technical_error),
                            sum(finished_late_suspension),
                            sum(finished_late_agency)
                        from tally_day
                        group by book, cohort, date_trunc('month', day), unit
                        """).update();
        client.sql("update tally_visible set fold = 1, position = 10, through = now()")
                .update();
        client.sql("analyze").update();
        return client.sql("select count(*) from tally_cell").query(Long.class).single();
    }
}
