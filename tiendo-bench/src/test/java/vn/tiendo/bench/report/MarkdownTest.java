package vn.tiendo.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Sample;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.measure.Spread;
import vn.tiendo.processes.Machine;

class MarkdownTest {
    private static final Machine MACHINE =
            new Machine(LocalDate.of(2026, 11, 22), 2, "a processor", 24_000, "25", "Linux 6", 0.1);

    @Test
    void everyGoalStandsBesideItsFigureWithWhetherItIsMet() {
        String tables = Markdown.of(new Report(
                MACHINE,
                List.of(new Findings(
                        "ingest",
                        "How fast?",
                        Map.of("events", "1,000"),
                        List.of(new Series("ours", List.of(new Sample(1_000, 0.1, 0.2)))),
                        List.of(
                                new Comparison("ours", "rival", new Spread(0.31, 0.2, 0.4), Goal.atLeast(0.3)),
                                new Comparison("ours", "other", new Spread(12.34, 2, 40), null)),
                        List.of(new Figure("heap", 513, "MiB", Goal.atMost(512)))))));

        assertThat(tables)
                .contains("2026-11-22, 2 cores (a processor)")
                .contains("| ours | 10,000 (10,000 to 10,000) | 200 |")
                .contains("| ours | rival | 0.310 (0.200 to 0.400) | ≥ 0.300 | met |")
                .contains("| ours | other | 12.3 (2.00 to 40.0) |  |  |")
                .contains("| heap | 513 MiB | ≤ 512 | **missed** |");
    }
}
