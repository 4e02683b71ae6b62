package vn.tiendo.testing.planted;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a test says of a planted bug.
 *
 * @param test as {@code CLASS#METHOD}
 * @param noticed whether it ran and a claim of its own did not hold
 * @param said what it printed
 */
public record Verdict(String test, boolean noticed, String said) {
    private static final long PATIENCE_MINUTES = 5;

    /** Runs a test in a process that sees other classes first. */
    static Verdict of(String test, Path classes, Path folder) {
        try {
            Path output = folder.resolve("test.log");
            Process process = new ProcessBuilder(command(test, classes))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            boolean noticed = ended && process.exitValue() == TestRun.NOTICED;
            return new Verdict(test, noticed, Files.readString(output));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(String test, Path classes) {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-javaagent:"));
        Stream<String> run = Stream.of(
                "-Dtiendo.shared=" + System.getProperty("tiendo.shared", ""),
                "-cp",
                classes + File.pathSeparator + ClassPath.OWN,
                TestRun.class.getName(),
                test);
        return Stream.of(java, options, run).flatMap(part -> part).toList();
    }
}
