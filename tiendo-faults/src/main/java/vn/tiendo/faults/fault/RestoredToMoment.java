package vn.tiendo.faults.fault;

import java.time.Duration;
import vn.tiendo.faults.site.Archive;
import vn.tiendo.faults.site.Database;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * The server of all databases is brought back to a moment between its last backup and its end, from a base backup and the
 * write-ahead log, while topics keep what has come since. Then each application goes on when somebody says so.
 */
final class RestoredToMoment implements Fault {
    private static final String MOMENT = "before_it_happened";
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    @Override
    public void inflict(Scene scene) throws Exception {
        Database database = scene.site().database();
        Archive archive = new Archive(database);
        archive.keepLog();
        archive.copyBase();
        Thread.sleep(BETWEEN);
        archive.name(MOMENT);
        Thread.sleep(BETWEEN);
        archive.closeSegment();
        database.stop();
        archive.restore(MOMENT);
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
