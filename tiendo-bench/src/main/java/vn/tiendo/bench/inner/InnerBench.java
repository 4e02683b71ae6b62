package vn.tiendo.bench.inner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import vn.tiendo.bench.measure.Bench;
import vn.tiendo.bench.measure.Effort;
import vn.tiendo.bench.measure.Figure;
import vn.tiendo.bench.measure.Findings;

/** The inner parts, by JMH, each in a JVM of its own. */
public final class InnerBench implements Bench {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "inner";
    }

    @Override
    public String question() {
        return "Time and memory of the inner parts: reading an event, deciding it, judging a dossier, what a batch changes.";
    }

    @Override
    public Findings run(Effort effort, Path folder) throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options(effort)).run()) {
            add(result, figures);
        }
        return new Findings(name(), question(), Map.of("by", "JMH, average time"), List.of(), List.of(), figures);
    }

    private static Options options(Effort effort) {
        return new OptionsBuilder()
                .include("vn.tiendo.bench.inner..*Benchmark")
                .forks(1)
                .warmupIterations(effort.size(3, 5))
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(effort.size(5, 10))
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx512m", "-XX:+UseCompactObjectHeaders")
                .build();
    }

    private static void add(RunResult result, List<Figure> figures) {
        Result<?> time = result.getPrimaryResult();
        String what = time.getLabel();
        figures.add(new Figure(what, time.getScore(), "ns", null));
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        if (allocated != null) {
            figures.add(new Figure(what + ", memory", allocated.getScore(), "bytes", null));
        }
    }
}
