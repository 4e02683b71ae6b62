package vn.tiendo.faults.fault;

import java.time.Duration;

/** Stopped in order, and there again after a while: maintenance, or a network that is down. */
record Away(Hit hit) implements Fault {
    @Override
    public void inflict(Scene scene) throws Exception {
        hit.of(scene.site()).stop();
    }

    @Override
    public Duration lasting(Pace pace) {
        return pace.away();
    }

    @Override
    public void lift(Scene scene) throws Exception {
        hit.of(scene.site()).start();
    }
}
