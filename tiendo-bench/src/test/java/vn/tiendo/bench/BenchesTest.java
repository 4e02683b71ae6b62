package vn.tiendo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Effort;

class BenchesTest {
    private static final Effort CORE = new Effort(5, false);
    private static final Effort ALL = new Effort(5, true);

    @Test
    void withoutNamesTheCoreIsRunOrEverything() {
        assertThat(names(List.of(), CORE)).contains("ingest", "query").doesNotContain("instances", "pages");
        assertThat(names(List.of(), ALL)).isEqualTo(Benches.names());
    }

    @Test
    void whatIsNamedIsRunInTheOrderOfAll() {
        assertThat(names(List.of("instances", "ingest"), CORE)).containsExactly("ingest", "instances");
    }

    @Test
    void aNameOfNoBenchIsRefused() {
        assertThat(names(List.of("ingest", "nothing"), CORE)).isEmpty();
    }

    private static List<String> names(List<String> names, Effort effort) {
        return Benches.chosen(names, effort).stream().map(Bench::name).toList();
    }
}
