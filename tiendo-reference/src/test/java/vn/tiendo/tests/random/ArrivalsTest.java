package vn.tiendo.tests.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final List<String> lines =
            IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();

    @Test
    void a_shuffle_keeps_every_line_in_another_order() {
        assertThat(Arrivals.shuffled(lines, 7)).containsExactlyInAnyOrderElementsOf(lines);
        assertThat(Arrivals.shuffled(lines, 7)).isNotEqualTo(lines).isNotEqualTo(Arrivals.shuffled(lines, 8));
    }

    @Test
    void a_repetition_adds_a_share_of_the_lines() {
        List<String> repeated = Arrivals.repeated(lines, 30, 7);

        assertThat(repeated).hasSize(1_300).startsWith(lines.toArray(new String[0]));
        assertThat(repeated.subList(1_000, 1_300)).doesNotHaveDuplicates();
    }

    @Test
    void the_same_seed_disturbs_in_the_same_way() {
        List<String> disturbed = Arrivals.shuffledAndRepeated(lines, 30, 7);

        assertThat(disturbed).hasSize(1_300).containsAll(lines);
        assertThat(Arrivals.shuffledAndRepeated(lines, 30, 7)).isEqualTo(disturbed);
        assertThat(Arrivals.shuffledAndRepeated(lines, 30, 8)).isNotEqualTo(disturbed);
    }
}
