package vn.tiendo.faults.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to its end.
 *
 * @param folder where it runs; Git takes nothing above it for its repository
 * @param words its name and arguments
 */
record Command(Path folder, List<String> words) {
    /** What it said, and whether it ended well and in time. */
    record Ended(boolean well, String said) {}

    /** Runs it; what it says is kept in a file. */
    Ended run(Path output, Duration longest) {
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            Process process = builder(output).start();
            boolean inTime = process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                end(process);
            }
            return new Ended(inTime && process.exitValue() == 0, Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private ProcessBuilder builder(Path output) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Path above = Objects.requireNonNull(folder.toAbsolutePath().getParent());
        builder.environment().put("GIT_CEILING_DIRECTORIES", above.toString());
        return builder;
    }

    private static void end(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
