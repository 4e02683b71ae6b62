package vn.tiendo.faults.fault;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;
import vn.tiendo.faults.site.Database;
import vn.tiendo.faults.site.Folders;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * All databases are set back to how they were, while topics keep what has come since: a restored backup. A real backup is
 * an hour old or more, which makes a difference of amount only. Whoever restored it then says how to go on.
 */
final class Restored implements Fault {
    private static final Duration SINCE_BACKUP = Duration.ofSeconds(4);

    /** The backup is made with the server stopped; what is told until it is restored is what a backup lacks. */
    @Override
    public void inflict(Scene scene) throws Exception {
        Database database = scene.site().database();
        Path backup = database.data().resolveSibling("backup");
        FileSystemUtils.deleteRecursively(backup);
        database.stop();
        Folders.copy(database.data(), backup);
        database.start();
        Thread.sleep(SINCE_BACKUP);
        database.stop();
        FileSystemUtils.deleteRecursively(database.data());
        Folders.copy(backup, database.data());
        FileSystemUtils.deleteRecursively(backup);
    }

    @Override
    public void lift(Scene scene) throws Exception {
        Site site = scene.site();
        site.database().start();
        Person.follow(site.first(Door.COMMAND));
        Person.follow(site.first(Door.QUERY));
        Person.follow(site.first(Door.INDEX));
    }
}
