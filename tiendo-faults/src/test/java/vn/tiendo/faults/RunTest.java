package vn.tiendo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tiendo.faults.fault.Faults;
import vn.tiendo.faults.verdict.Verdict;
import vn.tiendo.processes.Machine;

class RunTest {
    private static final Machine MACHINE =
            new Machine(LocalDate.of(2026, 11, 22), 2, "a processor", 24_000, "25", "Linux 6", 0.1);

    @Test
    void everyFaultIsPossibleOrSaysWhyNot() {
        List<String> leftOut = new ArrayList<>();

        List<String> possible = Run.possible(List.of(), leftOut::add);

        assertThat(possible.size() + leftOut.size()).isEqualTo(Faults.names().size());
        assertThat(possible).contains("killed-command", "relay-killed").isSubsetOf(Faults.names());
    }

    @Test
    void anUnknownFaultIsRefused() {
        assertThatThrownBy(() -> Run.possible(List.of("nope"), _ -> {})).hasMessageContaining("nope");
    }

    @Test
    void theTableShowsTheWorstOfEachFault() {
        String table = Outages.of(
                MACHINE,
                2,
                List.of(
                        outcome(7, Duration.ofSeconds(3), List.of()),
                        outcome(8, Duration.ofSeconds(5), List.of("lost"))));

        assertThat(table)
                .contains("Seeds 7 to 8: 2 cycles on 2 installations side by side, 1 held.")
                .contains("| killed-query | 2 | 1 | 0.5 s | 3.0 s | 5.0 s |");
    }

    @Test
    void whatDiffersIsToldWithItsSeed() {
        assertThat(outcome(8, Duration.ofSeconds(5), List.of("lost: this")).report())
                .contains("seed 8", "DIFFERS", "rule: 1 differ", "lost: this");
    }

    private static Outcome outcome(long seed, Duration rest, List<String> differences) {
        return new Outcome(
                seed,
                "killed-query",
                100,
                Duration.ofMillis(500),
                "dossier-query first",
                Duration.ofSeconds(3),
                rest,
                List.of(new Verdict("rule", differences)),
                null,
                null);
    }
}
