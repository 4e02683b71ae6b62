package vn.tiendo.query.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimesTakenTest {
    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void withoutDossiersThereAreNoDays() {
        assertThat(new DaysTaken().within(50)).isEmpty();
    }

    @Test
    void ofTwoTheShorterIsTheMedian() {
        DaysTaken days = new DaysTaken();
        days.add(9, 1);
        days.add(2, 1);
        assertThat(days.within(50)).hasValue(2);
        assertThat(days.within(51)).hasValue(9);
        assertThat(days.within(100)).hasValue(9);
    }

    /** As PostgreSQL's percentile_disc: the first of the sorted values at or behind that share of them. */
    @Test
    void aPercentileIsTheFirstValueWithThatShareUpToIt() {
        for (int round = 0; round < 200; round++) {
            DaysTaken days = new DaysTaken();
            List<Integer> all = new ArrayList<>();
            for (int i = 1 + random.nextInt(12); i > 0; i--) {
                int took = random.nextInt(10);
                int dossiers = 1 + random.nextInt(20);
                days.add(took, dossiers);
                all.addAll(Collections.nCopies(dossiers, took));
            }
            Collections.sort(all);
            int percent = 1 + random.nextInt(100);
            int place = Math.toIntExact(Math.ceilDiv((long) all.size() * percent, 100L));
            assertThat(days.count()).isEqualTo(all.size());
            assertThat(days.within(percent))
                    .as("seed %d: %d of %s", seed, percent, all)
                    .hasValue(all.get(place - 1));
        }
    }

    @Test
    void theSlowestProceduresComeFirstAndThoseWithFewDossiersAreLeftOut() {
        TimesTaken times = new TimesTaken();
        times.add("fast", 1, 1, 9);
        times.add("slow", 20, 28, 5);
        times.add("slower at times", 20, 28, 4);
        times.add("slower at times", 40, 56, 2);
        times.add("few", 90, 120, 4);
        times.add("equally slow", 20, 28, 5);
        assertThat(names(times.slowest(10, 5))).isEqualTo("slower at times, equally slow, slow, fast");
        assertThat(names(times.slowest(2, 5))).isEqualTo("slower at times, equally slow");
        assertThat(times.working().count()).isEqualTo(29);
        assertThat(times.calendar().within(100)).hasValue(120);
    }

    private static String names(List<TimesTaken.OfProcedure> times) {
        return times.stream().map(TimesTaken.OfProcedure::procedure).collect(Collectors.joining(", "));
    }
}
