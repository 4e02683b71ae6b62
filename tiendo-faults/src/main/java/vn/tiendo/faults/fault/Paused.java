package vn.tiendo.faults.fault;

import java.time.Duration;

/** SIGSTOP, then SIGCONT: connections stay open, nobody answers, and whoever wakes does not know that time has passed. */
record Paused(Hit hit) implements Fault {
    @Override
    public void inflict(Scene scene) throws Exception {
        hit.of(scene.site()).pause();
    }

    @Override
    public Duration lasting(Pace pace) {
        return pace.paused();
    }

    @Override
    public void lift(Scene scene) throws Exception {
        hit.of(scene.site()).resume();
    }
}
