package vn.tiendo.index.whole.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.index.IndexDatabase;
import vn.tiendo.index.whole.WholeDays.Due;

/** In which order days are looked at: a day is told after the one that it is compared with. */
class PostgresWholeDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int DAYS = 30;
    private static final int AT_ONCE = 20;

    private final IndexDatabase database = new IndexDatabase();
    private final PostgresWholeDays days = new PostgresWholeDays(database.client());

    @Test
    void daysToldOfAtOnceAreLookedAtFromTheFirst() {
        for (int day = DAYS - 1; day >= 0; day--) {
            told(FIRST.plusDays(day));
        }

        assertThat(dueDays()).isEqualTo(from(0, AT_ONCE));
        days.due(AT_ONCE).forEach(day -> days.done(day, false));
        assertThat(dueDays()).isEqualTo(from(AT_ONCE, DAYS));
    }

    @Test
    void howeverOftenTheFirstDaysChangeTheLastOnesHaveTheirTurn() {
        from(0, DAYS).forEach(this::told);

        days.due(AT_ONCE).forEach(day -> days.done(day, false));
        days.touch(from(0, AT_ONCE));

        assertThat(dueDays()).containsAll(from(AT_ONCE, DAYS)).isSorted();
    }

    private void told(LocalDate day) {
        database.client()
                .sql("insert into component_day (as_of, version) values (:day, 1)")
                .param("day", day)
                .update();
    }

    private List<LocalDate> dueDays() {
        return days.due(AT_ONCE).stream().map(Due::asOf).toList();
    }

    private static List<LocalDate> from(int first, int end) {
        return IntStream.range(first, end).mapToObj(FIRST::plusDays).toList();
    }
}
