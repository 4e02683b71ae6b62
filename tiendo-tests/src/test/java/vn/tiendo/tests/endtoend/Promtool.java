package vn.tiendo.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Prometheus' own judge of rules; Debian's package {@code prometheus} brings it. */
final class Promtool {
    private static final String NAME = "promtool";
    private static final String WANTED = "tiendo.browser"; // CI installs both, and says so by this one setting

    private Promtool() {}

    /** Skips the test, and says why, where the machine has none; fails where there has to be one. */
    static void need() {
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, NAME)));
        String remedy = "there is no promtool: apt-get install prometheus";
        if ("required".equals(System.getProperty(WANTED))) {
            assertThat(there).as(remedy).isTrue();
        }
        Assumptions.assumeTrue(there, remedy);
    }

    /** Runs it; it must end well. */
    static void run(String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(NAME), Stream.of(words)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
    }
}
