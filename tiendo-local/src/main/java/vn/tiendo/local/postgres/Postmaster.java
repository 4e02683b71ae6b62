package vn.tiendo.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first process of a PostgreSQL server, found through its data folder. It outlives a program that is killed. */
final class Postmaster {
    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private Postmaster() {}

    /** Stops the server of this data folder, if one runs, and waits for its end. */
    static void stop(Path data) throws IOException {
        Optional<ProcessHandle> postmaster = find(data);
        if (postmaster.isPresent()) {
            log.info("stopping the PostgreSQL that an earlier run left behind");
            interrupt(postmaster.get());
        }
    }

    /** Empty if the folder names no process, or one that is not PostgreSQL: numbers are used again. */
    private static Optional<ProcessHandle> find(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.isEmpty() ? Optional.empty() : process(lines.getFirst().strip());
    }

    private static Optional<ProcessHandle> process(String number) {
        return number.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(number)).filter(Postmaster::isPostgres)
                : Optional.empty();
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    /** SIGINT is PostgreSQL's fast stop: it ends all connections and writes everything. SIGTERM would wait for them. */
    private static void interrupt(ProcessHandle postmaster) throws IOException {
        CompletableFuture<ProcessHandle> end = postmaster.onExit();
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        try {
            end.get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException late) {
            throw new IOException("PostgreSQL (process " + postmaster.pid() + ") does not stop", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stops", interrupted);
        }
    }
}
