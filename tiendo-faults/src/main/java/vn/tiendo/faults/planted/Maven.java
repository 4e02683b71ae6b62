package vn.tiendo.faults.planted;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compiles what changed, and runs tests.
 *
 * @param program by which Maven is called
 * @param tree the sources
 * @param logs a folder for what it says
 */
record Maven(String program, Path tree, Path logs) {
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** Whether all could be compiled and run; how the tests ended is in the reports. */
    boolean run(String name, Collection<Catcher> tests) throws IOException {
        Reports reports = new Reports(tree);
        for (Catcher test : tests) {
            reports.forget(test);
        }
        List<String> words = List.of(
                program,
                "-B",
                "-ntp",
                "-pl",
                joined(tests, Catcher::module),
                "-am",
                "test",
                "-Dtest=" + joined(tests, Catcher::selection),
                "-Dsurefire.failIfNoSpecifiedTests=false",
                "-Dmaven.test.failure.ignore=true",
                "-Dspotless.check.skip=true",
                "-Djacoco.skip=true");
        return new Command(tree, words).run(log(name), LONGEST).well();
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    private static String joined(Collection<Catcher> tests, Function<Catcher, String> part) {
        return tests.stream().map(part).distinct().sorted().collect(Collectors.joining(","));
    }
}
