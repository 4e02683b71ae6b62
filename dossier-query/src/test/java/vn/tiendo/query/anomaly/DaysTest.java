package vn.tiendo.query.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate START = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 30;

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void theOthersAreExactlyTheDaysThatNoneIncludes() {
        for (int round = 0; round < 1_000; round++) {
            List<Days> some = some();
            List<Days> others = Days.without(some);
            for (LocalDate day = START.minusDays(2); day.isBefore(START.plusDays(DAYS + 2)); day = day.plusDays(1)) {
                assertThat(isIn(others, day))
                        .as("seed %d: %s without %s", seed, day, some)
                        .isNotEqualTo(isIn(some, day));
            }
            for (int i = 1; i < others.size(); i++) {
                assertThat(others.get(i).first())
                        .isAfter(others.get(i - 1).last().plusDays(1));
            }
        }
    }

    @Test
    void withoutNoneAreAllAndWithoutAllNone() {
        assertThat(Days.without(List.of())).containsExactly(Days.ALL);
        assertThat(Days.without(List.of(Days.ALL))).isEmpty();
        assertThat(Days.without(List.of(new Days(START, Days.ALL.last()))))
                .containsExactly(new Days(Days.ALL.first(), START.minusDays(1)));
        assertThat(Days.without(List.of(new Days(START, LocalDate.MAX)))).hasSize(1);
    }

    private List<Days> some() {
        List<Days> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate first = START.plusDays(random.nextInt(DAYS));
            some.add(new Days(first, first.plusDays(random.nextInt(8))));
        }
        return some;
    }

    private static boolean isIn(List<Days> some, LocalDate day) {
        return some.stream().anyMatch(days -> days.include(day));
    }
}
