package vn.tiendo.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunCommandTest {
    private static final int REFUSED = 1;

    @TempDir
    private Path folder = Path.of("");

    private final Ports ports = Ports.free();
    private final StringWriter err = new StringWriter();

    @Test
    void aPortInUseIsOneLineThatNamesItItsFlagAndItsVariable() throws Exception {
        try (ServerSocket other = new ServerSocket(ports.of(Door.INDEX), 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--fresh")).isEqualTo(REFUSED);
            assertThat(err.toString().lines())
                    .containsExactly("Port %d, for scores and ranks, is in use. Free it, or choose another with"
                                    .formatted(other.getLocalPort())
                            + " --index-port or TIENDO_INDEX_PORT.");
        }
    }

    @Test
    void aPortInUseIsFoundBeforeAnythingIsForgotten() throws Exception {
        Path data = Files.createDirectories(folder.resolve("kafka"));
        try (ServerSocket other = new ServerSocket(ports.of(Door.INDEX), 1, InetAddress.getLoopbackAddress())) {
            assertThat(other.isBound()).isTrue();
            assertThat(run("--fresh")).isEqualTo(REFUSED);
            assertThat(data).exists();
        }
    }

    @Test
    void aSecondRunOnTheSameDataIsOneLine() throws Exception {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThat(run()).isEqualTo(REFUSED);
            assertThat(err.toString().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("Tiendo already runs on " + first.path());
        }
    }

    private int run(String... flags) {
        List<String> arguments = new ArrayList<>(List.of(flags));
        arguments.add("--data=" + folder);
        for (Door door : Door.values()) {
            arguments.add(door.flag() + "=" + ports.of(door));
        }
        return new CommandLine(new RunCommand())
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
