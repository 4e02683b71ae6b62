package vn.tiendo.query.changes.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.changes.Figure;
import vn.tiendo.query.changes.Since;
import vn.tiendo.query.changes.StoredFacts.Stored;
import vn.tiendo.query.fixture.ReadModel;
import vn.tiendo.query.unit.Extent;

/** A page of changes reads what was stored since, in its order, and not all that was ever told. */
class StoredFactsPlanTest {
    private static final int FACTS = 100_000;
    private static final long SINCE = 60_000;
    private static final Instant NIGHT = Instant.parse("2023-10-30T17:00:00Z");

    private final ReadModel model = new ReadModel();

    /** One fact in 50 happened before the night; one in 1,000 of the others is a retraction. */
    private void givenFacts() {
        model.jdbc().sql("""
                        insert into dossier_fact
                        select 'H' || 10 + number % 30 || '-231002-' || lpad(number::text, 7, '0'), 0, number,
                            timestamptz '2023-11-01' + number * interval '1 second', '/a', number::text,
                            case when number % 50 = 0 then timestamptz '2023-10-20' else timestamptz '2023-11-02' end,
                            convert_to(case when number % 1000 = 1
                                then '{"kind":"retracted","eventId":"x","reason":"y","agencyCode":"H' || 10 + number % 30 || '.1"}'
                                else '{"kind":"received","agencyCode":"H' || 10 + number % 30 || '.1"}' end, 'UTF8')
                        from generate_series(1, :facts) as number
                        """).param("facts", FACTS).update();
        model.jdbc().sql("vacuum analyze dossier_fact").update();
    }

    @Test
    void factsSinceAPositionAreFoundByIt() {
        givenFacts();
        SingleConnectionDataSource connection = new SingleConnectionDataSource(model.url(), true);
        try {
            JdbcClient jdbc = JdbcClient.create(connection);
            jdbc.sql("set plan_cache_mode = force_custom_plan").update();
            PostgresStoredFacts facts = new PostgresStoredFacts(jdbc);
            long before = wholeReadings(jdbc);
            assertThat(rowsRead(jdbc)).isZero();

            List<Stored> all = facts.after(new Since(SINCE, 1L), figure(), NIGHT, FACTS);
            long rowsOfAll = rowsRead(jdbc);
            List<Stored> page = facts.after(new Since(SINCE, 1L), figure(), NIGHT, 5);
            long rowsOfAPage = rowsRead(jdbc) - rowsOfAll;

            assertThat(all)
                    .hasSize(expected())
                    .isSortedAccordingTo((one, other) -> Long.compare(one.position(), other.position()));
            assertThat(page).isEqualTo(all.subList(0, 5));
            assertThat(rowsOfAPage).isPositive().isLessThan(rowsOfAll / 3);
            assertThat(wholeReadings(jdbc)).isEqualTo(before);
        } finally {
            connection.destroy();
        }
    }

    private static Figure figure() {
        Extent unit =
                new Extent(List.of(new AgencyCode("H20"), new AgencyCode("H21")), List.of(new AgencyCode("H20.1")));
        return new Figure(Book.PORTAL_766, unit, Period.parse("2023"), LocalDate.of(2023, 10, 30));
    }

    private static int expected() {
        return (int) LongStream.rangeClosed(SINCE + 1, FACTS)
                .filter(number -> number % 50 == 0 || number % 1_000 == 1)
                .filter(number -> number % 30 == 10 || number % 30 == 11)
                .count();
    }

    private static long wholeReadings(JdbcClient jdbc) {
        return told(jdbc, "seq_scan");
    }

    /** Rows that were found by an index. */
    private static long rowsRead(JdbcClient jdbc) {
        return told(jdbc, "idx_tup_fetch");
    }

    private static long told(JdbcClient jdbc, String figure) {
        jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();
        return jdbc.sql("select " + figure + " from pg_stat_user_tables where relname = 'dossier_fact'")
                .query(Long.class)
                .single();
    }
}
