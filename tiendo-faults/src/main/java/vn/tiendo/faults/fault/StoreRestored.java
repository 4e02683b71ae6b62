package vn.tiendo.faults.fault;

import java.time.Duration;
import vn.tiendo.faults.site.Database;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.local.run.Application;
import vn.tiendo.local.run.Door;

/**
 * The event store, and no other database, is set back to a point in time: readers know what it has forgotten. It takes that
 * back from {@code dossier-events}, and reads again what it had not told yet.
 */
final class StoreRestored implements Fault {
    private static final Duration SINCE_BACKUP = Duration.ofSeconds(4);

    @Override
    public void inflict(Scene scene) throws Exception {
        Instance command = scene.site().first(Door.COMMAND);
        Database database = scene.site().database();
        Application application = command.application();
        command.stop();
        database.backUp(application);
        long backedUp = database.of(application)
                .sql("select coalesce(max(position), 0) from dossier_event")
                .query(Long.class)
                .single();
        command.start();
        Thread.sleep(SINCE_BACKUP);
        scene.awaitTrue(Door.COMMAND, "select position > %d from relay_token".formatted(backedUp));
        command.stop();
        database.restore(application);
    }

    @Override
    public void lift(Scene scene) throws Exception {
        Instance command = scene.site().first(Door.COMMAND);
        command.start();
        Person.follow(command, "tiendo.store.take-back");
    }
}
