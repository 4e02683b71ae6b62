package vn.tiendo.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of real figures beside the checkout. Where it is absent a test that needs it is skipped, saying so; in CI
 * it fails instead, because a check that never runs proves nothing. Ask for a file in a test or before each, not before
 * all: a class given up as a whole is not reported as skipped.
 */
public final class SharedData {

    private static final String FOLDER = "tiendo.shared";

    private SharedData() {}

    /** Where the file of that name in the folder {@code data} is; never returns when it is absent. */
    public static Path file(String name) {
        Path file = Path.of(System.getProperty(FOLDER, ""), "data", name);
        if (Files.isRegularFile(file)) {
            return file;
        }
        String message = "Needs " + name + " in the folder data of the system property " + FOLDER + ", not found: "
                + file.toAbsolutePath();
        return "true".equals(System.getenv("CI")) ? fail(message) : abort(message);
    }
}
