package vn.tiendo.faults.fault;

import java.time.Duration;
import vn.tiendo.faults.site.Instance;
import vn.tiendo.local.run.Door;

/** A second process comes and goes, in order or not: partitions, relay and folding are handed to and fro. */
record TakenOver(Door door) implements Fault {
    private static final Duration LONGEST_STAY = Duration.ofSeconds(4);

    @Override
    public void inflict(Scene scene) throws Exception {
        Instance first = scene.site().first(door);
        Instance second = scene.site().second(door);
        second.start();
        Thread.sleep(scene.dice().nextLong(LONGEST_STAY.toMillis()));
        Instance leaves = scene.dice().nextBoolean() ? first : second;
        if (scene.dice().nextBoolean()) {
            leaves.kill();
        } else {
            leaves.stop();
        }
    }

    @Override
    public void lift(Scene scene) throws Exception {
        scene.site().first(door).start();
        scene.site().second(door).stop();
    }
}
