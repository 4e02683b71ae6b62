package vn.tiendo.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFirstNameThatIsOnThePathIsTaken() throws IOException {
        Path chrome = program("one", "google-chrome");
        Path chromium = program("two", "chromium");

        assertThat(Chromium.executable(path("one", "nowhere", "two"))).contains(chromium);
        assertThat(Chromium.executable(path("one"))).contains(chrome);
        assertThat(Chromium.executable(path("nowhere"))).isEmpty();
    }

    @Test
    void whereItIsRequiredItsAbsenceIsAFailureAndElsewhereTestsAreSkipped() {
        assertThatThrownBy(() -> ChromiumExtension.judge(false, true)).hasMessageContaining("apt-get install chromium");
        assertThat(ChromiumExtension.judge(false, false).isDisabled()).isTrue();
        assertThat(ChromiumExtension.judge(true, true).isDisabled()).isFalse();
    }

    private Path program(String in, String name) throws IOException {
        Path program =
                Files.createFile(Files.createDirectories(folder.resolve(in)).resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private String path(String... names) {
        return String.join(
                File.pathSeparator,
                Arrays.stream(names)
                        .map(name -> folder.resolve(name).toString())
                        .toList());
    }
}
