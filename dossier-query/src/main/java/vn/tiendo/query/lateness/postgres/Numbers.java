package vn.tiendo.query.lateness.postgres;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.TallyState;

/** Days, months and states as the tables number them. */
final class Numbers {
    private static final YearMonth EPOCH = YearMonth.of(1970, 1);

    private Numbers() {}

    static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static int of(YearMonth month) {
        return Math.toIntExact(EPOCH.until(month, ChronoUnit.MONTHS));
    }

    /** The first month of receipt that is asked for. */
    static int first(@Nullable Period period) {
        return period == null ? Integer.MIN_VALUE : of(period.first());
    }

    /** The last month of receipt that is asked for. */
    static int last(@Nullable Period period) {
        return period == null ? Integer.MAX_VALUE : of(period.last());
    }

    static int[] of(Predicate<TallyState> wanted) {
        return Arrays.stream(TallyState.values())
                .filter(wanted)
                .mapToInt(TallyState::ordinal)
                .toArray();
    }
}
