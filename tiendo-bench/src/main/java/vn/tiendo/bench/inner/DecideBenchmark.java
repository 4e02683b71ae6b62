package vn.tiendo.bench.inner;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.tiendo.command.dossier.Decision;
import vn.tiendo.command.dossier.Decision.Recorded;
import vn.tiendo.command.dossier.Dossier;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Decides the last event of a dossier that knows all before it, and works out its progress. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecideBenchmark {
    private static final Instant LATER = Instant.parse("2026-11-01T00:00:00Z");

    private List<Asked> asked = List.of();
    private int next;

    private record Asked(Dossier dossier, LifecycleEvent last) {
        static Asked of(List<LifecycleEvent> events) {
            Dossier dossier = Dossier.unknown(events.getFirst().dossier());
            for (LifecycleEvent event : events.subList(0, events.size() - 1)) {
                if (dossier.decide(event, LATER) instanceof Recorded recorded) {
                    dossier = dossier.evolve(recorded.event());
                }
            }
            return new Asked(dossier, events.getLast());
        }
    }

    @Setup
    public void prepare() throws IOException {
        asked = Lives.dossiers().stream()
                .map(dossier -> Asked.of(dossier.getValue()))
                .toList();
    }

    @Benchmark
    public Decision decide() {
        next = (next + 1) % asked.size();
        return asked.get(next).dossier().decide(asked.get(next).last(), LATER);
    }
}
