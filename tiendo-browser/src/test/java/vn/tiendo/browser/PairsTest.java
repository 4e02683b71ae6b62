package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final List<List<?>> DIMENSIONS =
            List.of(List.of("a", "b", "c", "d"), List.of(320, 768, 1440), List.of(true, false), List.of("vi", "en"));

    @Test
    void everyTwoValuesMeetInAFewCases() {
        List<List<Object>> few = Pairs.few(DIMENSIONS);

        assertThat(few).hasSizeLessThan(20);
        assertThat(Pairs.all(DIMENSIONS)).hasSize(48).containsAll(few);
        for (int one = 0; one < DIMENSIONS.size(); one++) {
            for (int other = one + 1; other < DIMENSIONS.size(); other++) {
                assertMeet(few, one, other);
            }
        }
    }

    private static void assertMeet(List<List<Object>> few, int one, int other) {
        List<List<Object>> pairs = Pairs.all(List.of(DIMENSIONS.get(one), DIMENSIONS.get(other)));
        assertThat(few.stream().map(some -> List.of(some.get(one), some.get(other))))
                .containsAll(pairs);
    }
}
