package vn.tiendo.faults.fault;

import vn.tiendo.faults.site.Instance;
import vn.tiendo.faults.site.Site;
import vn.tiendo.local.run.Door;

/**
 * The database of an application is gone, and there is no backup of it. The event store comes back from
 * {@code dossier-events} and from what {@code dossier-lifecycle} still holds, the read model from {@code dossier-events},
 * the index calculator from {@code progress-tally}.
 */
record DatabaseLost(Door door) implements Fault {
    /** After something of it was told: others know what it has forgotten then. */
    @Override
    public void inflict(Scene scene) throws Exception {
        scene.awaitTrue(Door.COMMAND, "select position > 0 from relay_token");
        scene.awaitTrue(Door.QUERY, "select exists (select from tally_fold where published)");
        Site site = scene.site();
        site.database().lose(site.first(door).application());
    }

    /** A new database has no tables until the application is started on it. */
    @Override
    public void lift(Scene scene) throws Exception {
        Instance instance = scene.site().first(door);
        instance.stop();
        instance.start();
        switch (door) {
            case COMMAND -> Person.follow(instance, "tiendo.store.take-back");
            case QUERY -> Person.follow(instance, "tiendo.tally.adopt");
            case INDEX -> Person.follow(instance);
        }
    }
}
