package vn.tiendo.faults.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bugs that {@code ./tiendo verify --planted} plants: that they still can be, and where it says what was found. */
class PlantedBugsTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path BUGS = Path.of("planted");

    @TempDir
    private Path folder = Path.of("");

    static List<Bug> bugs() throws IOException {
        return Bug.in(BUGS);
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(bugs())
                .hasSizeGreaterThanOrEqualTo(18)
                .extracting(Bug::broken)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void itsPatchApplies(Bug bug) {
        assertThat(Copy.apply(ROOT, bug, folder.resolve("git.log"), "--check")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void whatCatchesItIsThere(Bug bug) throws IOException {
        for (Catcher test : bug.catchers()) {
            assertThat(source(test)).contains("void " + test.method() + "(");
        }
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void itIsListed(Bug bug) throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/reliability.md"))).contains("| `" + bug.name() + "` |");
    }

    private static String source(Catcher test) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(test.module()).resolve("src/test/java"))) {
            Path file = files.filter(path -> Objects.equals(path.getFileName(), Path.of(test.type() + ".java")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + test));
            return Files.readString(file);
        }
    }
}
