package vn.tiendo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    private static final Path SCRIPT = Path.of("..", "tiendo").toAbsolutePath().normalize();

    @TempDir
    private Path folder = Path.of("");

    private record Ended(int code, String out, String err) {}

    @Test
    void theJdkOfTheVariableIsTakenWhenItIsNewEnough() throws Exception {
        Path jdk = fakeJdk("jdk-25", "25.0.3");

        Ended ended = bash("source " + SCRIPT + "; find_jdk", Map.of("JAVA_HOME", jdk.toString()));

        assertThat(ended.out().strip()).isEqualTo(jdk.toString());
    }

    @Test
    void anOldJdkIsPassedOverForALaterOne() throws Exception {
        Path old = fakeJdk("jdk-17", "17.0.9");
        Path later = fakeJdk("jdk-26", "26");

        Ended ended = findAmong(old + "\n" + folder.resolve("nothing") + "\n" + later);

        assertThat(ended.out().strip()).isEqualTo(later.toString());
    }

    @Test
    void withoutOneALineSaysWhatToInstall() throws Exception {
        Ended ended = findAmong(fakeJdk("jdk-17", "17.0.9").toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("JDK 25", "JAVA_HOME");
    }

    @Test
    void theScriptItselfRefusesWhatItDoesNotKnow() throws Exception {
        assertThat(bash(SCRIPT + " nope", Map.of()).code()).isEqualTo(2);
        assertThat(bash(SCRIPT + " help", Map.of()).out())
                .contains("run", "import", "audit", "verify", "bench", "screenshots", "faults", "simulate");
    }

    private Ended findAmong(String homes) throws IOException, InterruptedException {
        return bash("source " + SCRIPT + "; jdk_candidates() { echo \"$HOMES\"; }; find_jdk", Map.of("HOMES", homes));
    }

    private Path fakeJdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        Path compiler =
                Files.createFile(Files.createDirectories(home.resolve("bin")).resolve("javac"));
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        return home;
    }

    private Ended bash(String command, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
