package vn.tiendo.testing.planted;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs one test, and ends with what came of it. */
public final class TestRun {
    /** Ended with where a claim of the test did not hold. */
    static final int NOTICED = 42;

    private static final int NOT_NOTICED = 1;

    private TestRun() {}

    /** @param arguments the test as {@code CLASS#METHOD}, the class by its simple name */
    public static void main(String[] arguments) throws IOException {
        String[] test = arguments[0].split("#");
        TestExecutionSummary summary = run(qualified(test[0]), test[1]);
        summary.printFailuresTo(new PrintWriter(System.out, true));
        System.exit(isNoticed(summary) ? NOTICED : NOT_NOTICED);
    }

    private static TestExecutionSummary run(String type, String method) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(type))
                .filters(named(method))
                .build();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, listener);
        return listener.getSummary();
    }

    private static PostDiscoveryFilter named(String method) {
        return descriptor ->
                FilterResult.includedIf(!(descriptor.getSource().orElse(null) instanceof MethodSource source)
                        || source.getMethodName().equals(method));
    }

    private static String qualified(String type) throws IOException {
        Path classes = Path.of("target", "test-classes").toAbsolutePath();
        try (Stream<Path> files = Files.walk(classes)) {
            Path file = files.filter(path -> path.endsWith(type + ".class"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("there is no test " + type));
            String name = classes.relativize(file).toString();
            return name.substring(0, name.lastIndexOf('.')).replace(File.separatorChar, '.');
        }
    }

    /** Whether one ran, and all that failed are claims that did not hold. */
    private static boolean isNoticed(TestExecutionSummary summary) {
        List<TestExecutionSummary.Failure> failures = summary.getFailures();
        return !failures.isEmpty()
                && failures.stream().allMatch(failure -> failure.getException() instanceof AssertionError);
    }
}
