package vn.tiendo.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tiendo.testing.planted.PlantedBug;
import vn.tiendo.testing.planted.Verdict;

/** Somebody who weakens the door is told so: each bug of that kind is planted, and noticed by the test that stands for it. */
class PlantedAuthorizationBugsTest {
    @TempDir
    private Path folder = Path.of("");

    static List<PlantedBug> bugs() throws IOException {
        return PlantedBug.of("authorization", "access");
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isNoticed(PlantedBug bug) throws IOException, InterruptedException {
        assertThat(bug.caught(folder))
                .isNotEmpty()
                .allSatisfy(
                        verdict -> assertThat(verdict).as("%s", verdict.said()).returns(true, Verdict::noticed));
    }
}
