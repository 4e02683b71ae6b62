package vn.tiendo.contract.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ProgressCountsTest {
    @Test
    void on_time_and_late_are_summed_by_standing_and_cause() {
        ProgressCounts counts = new ProgressCounts(Map.of(
                TallyState.IN_TERM, 30L,
                TallyState.WAITING, 4L,
                TallyState.OVERDUE_SUSPENSION, 3L,
                TallyState.OVERDUE_AGENCY, 2L,
                TallyState.FINISHED_EARLY, 40L,
                TallyState.FINISHED_ON_TIME, 17L,
                TallyState.FINISHED_LATE_TECHNICAL_ERROR, 2L,
                TallyState.FINISHED_LATE_AGENCY, 2L));

        assertThat(counts.received()).isEqualTo(100);
        assertThat(counts.onTime()).isEqualTo(91);
        assertThat(counts.late()).isEqualTo(9);
        assertThat(counts.standings())
                .containsExactly(
                        Map.entry(Standing.IN_TERM, 30L),
                        Map.entry(Standing.WAITING, 4L),
                        Map.entry(Standing.OVERDUE, 5L),
                        Map.entry(Standing.FINISHED_EARLY, 40L),
                        Map.entry(Standing.FINISHED_ON_TIME, 17L),
                        Map.entry(Standing.FINISHED_LATE, 4L));
        assertThat(counts.causes())
                .containsExactly(
                        Map.entry(Cause.TECHNICAL_ERROR, 2L),
                        Map.entry(Cause.SUSPENSION, 3L),
                        Map.entry(Cause.AGENCY, 4L));
    }

    @Test
    void nothing_received_shows_every_standing_and_cause_with_zero() {
        assertThat(ProgressCounts.NONE.received()).isZero();
        assertThat(ProgressCounts.NONE.standings())
                .hasSize(6)
                .allSatisfy((_, count) -> assertThat(count).isZero());
        assertThat(ProgressCounts.NONE.causes())
                .hasSize(3)
                .allSatisfy((_, count) -> assertThat(count).isZero());
    }

    @Test
    void what_is_not_counted_or_elsewhere_is_no_stock() {
        Map<TallyState, Long> flows =
                Map.of(TallyState.NONE, -5L, TallyState.ELSEWHERE, -1L, TallyState.WAITING, 0L, TallyState.IN_TERM, 6L);

        assertThat(new ProgressCounts(flows)).isEqualTo(new ProgressCounts(Map.of(TallyState.IN_TERM, 6L)));
    }

    @RepeatedTest(100)
    void received_is_always_on_time_and_late() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<TallyState, Long> stock = new EnumMap<>(TallyState.class);
        for (TallyState state : TallyState.values()) {
            stock.put(state, random.nextLong(1_000_000_000_000L));
        }
        ProgressCounts counts = new ProgressCounts(stock);

        assertThat(counts.received()).as("seed %d", seed).isEqualTo(counts.onTime() + counts.late());
        assertThat(sum(counts.standings())).as("seed %d", seed).isEqualTo(counts.received());
        assertThat(sum(counts.causes())).as("seed %d", seed).isEqualTo(counts.late());
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void counts_of_two_units_add_up_state_by_state() {
        ProgressCounts some = new ProgressCounts(Map.of(TallyState.IN_TERM, 3L, TallyState.OVERDUE_AGENCY, 1L));
        ProgressCounts others = new ProgressCounts(Map.of(TallyState.IN_TERM, 2L, TallyState.FINISHED_EARLY, 4L));

        assertThat(some.plus(others).stock())
                .isEqualTo(
                        Map.of(TallyState.IN_TERM, 5L, TallyState.OVERDUE_AGENCY, 1L, TallyState.FINISHED_EARLY, 4L));
        assertThat(some.plus(ProgressCounts.NONE)).isEqualTo(some);
    }
}
