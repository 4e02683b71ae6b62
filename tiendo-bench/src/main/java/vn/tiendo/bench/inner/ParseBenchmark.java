package vn.tiendo.bench.inner;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.tiendo.command.intake.LifecycleReader;
import vn.tiendo.command.intake.Reading;

/** Reads one event of the wire, with all its rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseBenchmark {
    private final LifecycleReader reader = Lives.reader();
    private List<byte[]> lines = List.of();
    private int next;

    @Setup
    public void prepare() throws IOException {
        lines = Lives.lines();
    }

    @Benchmark
    public Reading parse() {
        next = (next + 1) % lines.size();
        return reader.structured(lines.get(next));
    }
}
