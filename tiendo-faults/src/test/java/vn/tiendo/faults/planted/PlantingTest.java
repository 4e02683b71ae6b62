package vn.tiendo.faults.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planting in a tree of one file, where a script stands for Maven. */
class PlantingTest {
    @TempDir
    private Path folder = Path.of("");

    private Path root = Path.of("");

    @BeforeEach
    void makeSources() throws IOException {
        root = Files.createDirectories(folder.resolve("root"));
        Files.createDirectories(root.resolve("module"));
        write(root.resolve("module/Sum.java"), "a + b\n");
        assertThat(new Command(root, List.of("git", "init", "-q"))
                        .run(folder.resolve("git.log"), Duration.ofMinutes(1))
                        .well())
                .isTrue();
    }

    @Test
    void aBugThatATestNoticesIsCaughtAndTheCopyIsRestored() throws IOException {
        Finding finding = plant("a + b", "a - b");

        assertThat(finding.isCaught()).as(finding.reason()).isTrue();
        assertThat(Files.readString(copy().folder().resolve("module/Sum.java"))).isEqualTo("a + b\n");
    }

    @Test
    void aBugThatNoTestNoticesIsNot() throws IOException {
        assertThat(plant("a + b", "b + a").reason()).contains("SumTest#adds does not notice it");
    }

    @Test
    void aPatchThatDoesNotApplySaysSo() throws IOException {
        assertThat(plant("a * b", "a - b").reason()).contains("does not apply");
    }

    @Test
    void whatDoesNotCompileIsNoCatch() throws IOException {
        assertThat(plant("a + b", "broken").reason()).contains("does not compile");
    }

    @Test
    void aTestThatFailsAnywayIsNoCatch() throws IOException {
        write(root.resolve("module/Sum.java"), "a - b\n");

        assertThat(plant("a - b", "a * b").reason()).contains("does not pass without it");
    }

    @Test
    void whatWasNotPlantedKeepsWhatWasFoundBefore() throws IOException {
        Bug one = bug("one", "a + b", "a - b");
        Bug other = bug("other", "a + b", "a * b");
        String first = Table.of(List.of(one, other), List.of(Finding.caught(one, Duration.ofSeconds(7))), "");

        String then = Table.of(List.of(one, other), List.of(Finding.wrong(other, "unnoticed")), first);

        assertThat(first)
                .contains("| `one` | Sums are wrong. *Bills are.* | `SumTest.adds` | 7 s |", "| not run yet |");
        assertThat(then).contains("| 7 s |", "| **not caught** |").doesNotContain("not run yet");
    }

    private Finding plant(String right, String wrong) throws IOException {
        List<Finding> heard = new ArrayList<>();
        Maven maven = new Maven(script().toString(), copy().folder(), folder.resolve("logs"));
        new Planting(copy(), maven).all(List.of(bug("bug", right, wrong)), heard::add);
        return heard.getFirst();
    }

    private Copy copy() throws IOException {
        return new Copy(root, Files.createDirectories(folder.resolve("planted/tree")));
    }

    private Bug bug(String name, String right, String wrong) throws IOException {
        return Bug.read(write(folder.resolve(name + ".patch"), """
                Broken: Sums are wrong.
                Then: Bills are.
                Caught by: module SumTest#adds

                diff --git a/module/Sum.java b/module/Sum.java
                --- a/module/Sum.java
                +++ b/module/Sum.java
                @@ -1 +1 @@
                -%s
                +%s
                """.formatted(right, wrong)));
    }

    /** Does not compile "broken"; its test fails where nothing is added. */
    private Path script() throws IOException {
        Path script = write(folder.resolve("maven"), """
                #!/bin/sh
                grep -q broken module/Sum.java && exit 1
                mkdir -p module/target/surefire-reports
                grep -q + module/Sum.java && failure='' || failure='<failure/>'
                echo "<testsuite><testcase name='adds(int)[1]'>$failure</testcase></testsuite>" \\
                  > module/target/surefire-reports/TEST-a.SumTest.xml
                """);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }
}
