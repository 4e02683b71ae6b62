package vn.tiendo.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Where the programs of PostgreSQL are unpacked. */
final class Binaries {
    private Binaries() {}

    /**
     * Names the folder to the embedding library, and clears what a killed start left in it: the library neither
     * finishes nor replaces half-unpacked programs.
     *
     * <p>The folder must never hold data. The library deletes each sub-folder with a lock file that nobody holds and
     * that is older than ten minutes, and a data folder has one.
     */
    static void prepare(Path folder) throws IOException {
        System.setProperty("ot.epg.working-dir", folder.toString());
        Files.createDirectories(folder);
        for (Path unpacked : children(folder)) {
            clear(unpacked);
        }
    }

    private static void clear(Path unpacked) throws IOException {
        if (Files.exists(unpacked.resolve(".exists"))) {
            Files.deleteIfExists(unpacked.resolve("epg-lock"));
        } else {
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
