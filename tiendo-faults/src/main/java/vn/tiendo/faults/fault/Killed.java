package vn.tiendo.faults.fault;

import vn.tiendo.faults.site.Part;

/** {@code kill -9}; whoever watches over it starts it again. */
record Killed(Hit hit) implements Fault {
    @Override
    public void inflict(Scene scene) throws Exception {
        hit.of(scene.site()).kill();
    }

    @Override
    public void lift(Scene scene) throws Exception {
        Part part = hit.of(scene.site());
        part.start();
    }
}
