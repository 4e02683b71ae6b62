package vn.tiendo.query.tally.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.fixture.TwoBooks;
import vn.tiendo.query.unit.Extent;

/** No figure of a unit reads all cells of the country. */
class CellSumsPlanTest {
    private static final Period YEAR = Period.parse("2023");
    private static final LocalDate DAY = LocalDate.of(2023, 12, 20);
    private static final Extent ONE = Extent.of(new AgencyCode("H13.3"));
    private static final Extent MERGED = new Extent(
            List.of(new AgencyCode("H13"), new AgencyCode("H14"), new AgencyCode("H15")),
            List.of(new AgencyCode("H14.3"), new AgencyCode("H14.7")));

    private final ReadModel model = new ReadModel();

    /** Of 30 provinces with 10 units each, two years: 20 days of each month of receipt. */
    private void givenCells() {
        model.jdbc().sql("""
                        insert into tally_cell (books, unit, cohort, day, from_state, to_state, count)
                        select 1, 'H' || 10 + province || case when unit = 0 then '' else '.' || unit end,
                               636 + cohort, 19358 + cohort * 30 + day, 0, 2, 1
                        from generate_series(0, 29) as province, generate_series(0, 10) as unit,
                             generate_series(0, 23) as cohort, generate_series(1, 20) as day
                        """).update();
        model.jdbc().sql("""
                        insert into tally_month (books, unit, cohort, month, from_state, to_state, count)
                        select books, unit, cohort, month_of_day(day), from_state, to_state, sum(count)
                        from tally_cell
                        group by books, unit, cohort, month_of_day(day), from_state, to_state
                        """).update();
        model.jdbc().sql("analyze").update();
    }

    @Test
    void figuresAreFoundByTheKeysOfTheCells() {
        givenCells();
        SingleConnectionDataSource connection = new SingleConnectionDataSource(model.url(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            CellSums sums = new CellSums(jdbc, TwoBooks.BOOKS);
            long before = wholeReadings(jdbc);
            for (Extent unit : List.of(ONE, MERGED)) {
                assertThat(sums.stock(TwoBooks.FIRST, unit, YEAR, DAY).received())
                        .isPositive();
                assertThat(sums.changes(TwoBooks.FIRST, unit, YEAR, DAY.minusDays(30), DAY))
                        .isNotEmpty();
            }
            assertThat(wholeReadings(jdbc)).isEqualTo(before);
        } finally {
            connection.destroy();
        }
    }

    private static long wholeReadings(JdbcClient jdbc) {
        jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();
        return jdbc.sql("""
                        select sum(seq_scan)
                        from pg_stat_user_tables
                        where relname in ('tally_cell', 'tally_month')
                        """).query(Long.class).single();
    }
}
