package vn.tiendo.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void ratesAreComparedPairByPair() {
        Series ours = series("ours", 100, 10, 50);
        Series rival = series("rival", 50, 20, 100);

        Comparison comparison = Comparison.of(ours, rival, Goal.atLeast(0.5));

        assertThat(comparison.ratio()).isEqualTo(new Spread(0.5, 0.5, 2));
        assertThat(comparison.goal()).isEqualTo(Goal.atLeast(0.5));
    }

    @Test
    void whoTookFewerTurnsCannotBeCompared() {
        assertThatThrownBy(() -> Comparison.of(series("ours", 1, 2), series("rival", 1), null))
                .hasMessageContaining("ours and rival");
    }

    @Test
    void contestantsTakeTurns() throws Exception {
        List<String> order = new ArrayList<>();

        List<Series> series = Turns.take(2, List.of(contestant("a", order), contestant("b", order)));

        assertThat(order).containsExactly("a", "b", "a", "b");
        assertThat(series).extracting(Series::name).containsExactly("a", "b");
        assertThat(series.getFirst().samples()).hasSize(2);
    }

    @Test
    void aGoalHasASide() {
        assertThat(Goal.atLeast(2).isMetBy(2)).isTrue();
        assertThat(Goal.atLeast(2).isMetBy(1.99)).isFalse();
        assertThat(Goal.atMost(2).isMetBy(2)).isTrue();
        assertThat(Goal.atMost(2).isMetBy(2.01)).isFalse();
    }

    @Test
    void cpuIsToldForAMillion() {
        assertThat(new Sample(500_000, 10, 30).cpuPerMillion()).isEqualTo(60);
    }

    private static Contestant contestant(String name, List<String> order) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Sample turn() {
                order.add(name);
                return new Sample(1, 1, 1);
            }
        };
    }

    private static Series series(String name, long... rates) {
        List<Sample> samples = new ArrayList<>();
        for (long rate : rates) {
            samples.add(new Sample(rate, 1, 1));
        }
        return new Series(name, samples);
    }
}
