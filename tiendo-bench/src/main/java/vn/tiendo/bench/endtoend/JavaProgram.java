package vn.tiendo.bench.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.local.Tiendo;

/** The program behind the script {@code ./tiendo}, from this class path, with the flags that the script gives it. */
final class JavaProgram {
    private static final List<String> FLAGS = List.of(
            "-Xmx768m",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED");

    private JavaProgram() {}

    static ProcessBuilder with(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(Stream.of("-cp", System.getProperty("java.class.path"), Tiendo.class.getName())
                .toList());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
