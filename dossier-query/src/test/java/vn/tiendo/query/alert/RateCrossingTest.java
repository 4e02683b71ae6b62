package vn.tiendo.query.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyState;

/** Seventy per cent, of a thousand dossiers, from 1 October on. */
class RateCrossingTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);

    private static NavigableMap<LocalDate, ProgressCounts> days(long... onTime) {
        NavigableMap<LocalDate, ProgressCounts> days = new TreeMap<>();
        for (long count : onTime) {
            days.put(
                    FIRST.plusDays(days.size()),
                    new ProgressCounts(Map.of(TallyState.IN_TERM, count, TallyState.OVERDUE_AGENCY, 1_000 - count)));
        }
        return days;
    }

    private static @Nullable String untold(NavigableMap<LocalDate, ProgressCounts> days, @Nullable String told) {
        return new RateCrossing(70)
                .untold(days, told == null ? null : LocalDate.parse(told))
                .map(LocalDate::toString)
                .orElse(null);
    }

    @Test
    void theFirstDayBelowIsTold() {
        assertThat(untold(days(700, 699), null)).isEqualTo("2023-10-02");
        assertThat(untold(days(700, 699, 690), null)).isEqualTo("2023-10-02");
    }

    @Test
    void whatWasBelowAllTheTimeOrIsNotAnyMoreIsNot() {
        assertThat(untold(days(699, 690), null)).isNull();
        assertThat(untold(days(700, 699, 700), null)).isNull();
        assertThat(untold(days(700, 700), null)).isNull();
    }

    @Test
    void nothingReceivedIsWell() {
        NavigableMap<LocalDate, ProgressCounts> days = days(0, 0);
        days.put(FIRST, ProgressCounts.NONE);

        assertThat(untold(days, null)).isEqualTo("2023-10-02");
    }

    @Test
    void aUnitThatHoversIsToldOfAgainOnlyAfterAPointAbove() {
        assertThat(untold(days(700, 699, 709, 699), "2023-10-02")).isNull();
        assertThat(untold(days(700, 699, 710, 699), "2023-10-02")).isEqualTo("2023-10-04");
        assertThat(untold(days(700, 699), "2023-10-02")).isNull();
        assertThat(untold(days(700, 699), "2023-09-02")).isEqualTo("2023-10-02");
    }
}
