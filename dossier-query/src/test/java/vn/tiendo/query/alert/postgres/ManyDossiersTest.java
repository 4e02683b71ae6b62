package vn.tiendo.query.alert.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A hundred thousand open dossiers, due on the days around today, are looked at in one go. */
class ManyDossiersTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 10, 16);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int DOSSIERS = 100_000;
    /** Each is due on one of so many days, of which today is the 51st. */
    private static final int DAYS = 100;

    @Test
    void theyAreLookedAtQuickly() {
        try (AlertWorld world = new AlertWorld(TODAY)) {
            world.jdbc().sql("""
                            insert into standing_timeline
                                (code, books, received, procedure, unit, finished, due, days, states, units, dues)
                            select 'H09.12-230901-' || lpad(n::text, 6, '0'), 1, '2023-09-01', '1.1', 'H09.' || n %% 300, false,
                                date '1970-01-01' + due, array[19601, due + 1], array[2, 6]::smallint[],
                                array['H09.' || n %% 300], array[due, due]
                            from generate_series(1, %d) as n
                            cross join lateral (select date '2023-10-16' - date '1970-01-01' - 50 + n %% %d as due) as on_day
                            """.formatted(DOSSIERS, DAYS)).update();
            world.jdbc().sql("analyze standing_timeline").update();

            long begin = System.nanoTime();
            world.on(TODAY.plusDays(1)).round();
            Duration first = Duration.ofNanos(System.nanoTime() - begin);
            begin = System.nanoTime();
            world.on(TODAY.plusDays(2)).round();
            Duration second = Duration.ofNanos(System.nanoTime() - begin);

            System.out.printf("%,d open dossiers: %s, then %s%n", DOSSIERS, first, second);
            int aDay = DOSSIERS / DAYS;
            assertThat(world.alerts("DUE_TODAY")).hasSize(2 * aDay);
            assertThat(world.alerts("BECAME_LATE")).hasSize(3 * aDay);
            assertThat(first).isLessThan(LONGEST);
            assertThat(second).isLessThan(LONGEST);
        }
    }
}
