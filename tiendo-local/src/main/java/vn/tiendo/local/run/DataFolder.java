package vn.tiendo.local.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The folder where an installation keeps everything, held by a lock for as long as this object is open: a second
 * start on it would take the first one's PostgreSQL.
 */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder, making it if it is not there.
     *
     * @throws Refused if another process, or another part of this one, holds it
     */
    static DataFolder take(Path folder) throws IOException, Refused {
        Path path = Files.createDirectories(folder).toRealPath();
        FileChannel lockFile = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (lock(lockFile) == null) {
            String holder = Files.readString(path.resolve("lock"));
            lockFile.close();
            throw new Refused("Tiendo already runs on %s (process %s). Stop it, or choose another folder with --data."
                    .formatted(path, holder));
        }
        lockFile.truncate(0);
        lockFile.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new DataFolder(path, lockFile);
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** Where an application's web server puts what it writes. */
    Path web(String application) {
        return path.resolve("web").resolve(application);
    }

    /** Names and passwords of a secured installation. */
    Path secrets() {
        return path.resolve("login.properties");
    }

    /** There once no more sample dossiers are to come. */
    Path sampleMark() {
        return path.resolve("sample-complete");
    }

    /** No sample dossier is to come here: it would be counted among real ones. */
    void leaveSamplesOut() throws IOException {
        if (Files.notExists(sampleMark())) {
            Files.createFile(sampleMark());
        }
    }

    /** Deletes what an installation has stored here, and nothing else: somebody may have named a folder of their own. */
    void forget() throws IOException {
        FileSystemUtils.deleteRecursively(postgres());
        FileSystemUtils.deleteRecursively(kafka());
        FileSystemUtils.deleteRecursively(path.resolve("web"));
        Files.deleteIfExists(sampleMark());
        Files.deleteIfExists(secrets());
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
