package vn.tiendo.faults.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.faults.site.Database;
import vn.tiendo.faults.site.Folders;

/** The database's disk is full, until somebody makes room. The disk is a small one in memory, made for this. */
final class DiskFull implements Fault {
    /** Beside what is stored already. */
    private static final long ROOM = 24L << 20;

    private static final int BLOCK = 4096;
    private static final String FILLER = "filler";

    @Override
    public Optional<String> impossible() {
        boolean administrator = "root".equals(System.getProperty("user.name"));
        return administrator ? Optional.empty() : Optional.of("only an administrator can make a small disk");
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        Database database = scene.site().database();
        database.stop();
        moveTo(database.data(), ROOM);
        database.start();
        fill(database.data().resolve(FILLER));
    }

    private static void moveTo(Path data, long room) throws IOException, InterruptedException {
        Path aside = data.resolveSibling("aside");
        Files.move(data, aside);
        Files.createDirectory(data);
        Folders.mount(data, size(aside) + room);
        Folders.copy(aside.resolve("."), data);
        FileSystemUtils.deleteRecursively(aside);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length() + BLOCK).sum();
        }
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (Files.getFileStore(filler).getUsableSpace() > 0) {
                out.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(filler).getUsableSpace() > BLOCK) {
                throw full;
            }
        }
    }

    @Override
    public Duration lasting(Pace pace) {
        return pace.paused();
    }

    /** A server that has given up for want of room is started again, as its service manager would. */
    @Override
    public void lift(Scene scene) throws Exception {
        Database database = scene.site().database();
        Files.delete(database.data().resolve(FILLER));
        database.stop();
        moveBack(database.data());
        database.start();
    }

    private static void moveBack(Path data) throws IOException, InterruptedException {
        Path aside = data.resolveSibling("aside");
        Folders.copy(data, aside);
        Folders.unmount(data);
        Files.delete(data);
        Files.move(aside, data);
    }
}
