package vn.tiendo.index;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real figures kept outside the project. Where they are absent a test is skipped and says so; CI must have them. */
final class SharedData {
    private SharedData() {}

    /** A file of the reference data as it is. */
    static String text(String name) {
        Path file = Path.of(System.getProperty("tiendo.shared", "../../shared"), "data", name);
        if (!Files.isReadable(file)) {
            absent("no reference data at " + file.toAbsolutePath().normalize() + " (system property tiendo.shared)");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a CSV file without quotes, less its header. */
    static List<String[]> rows(String name) {
        return text(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static void absent(String message) {
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            fail(message);
        }
        assumeTrue(false, message);
    }
}
