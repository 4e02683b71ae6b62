package vn.tiendo.simulation.check;

import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.world.Derived;

/** Compares what readers are told with what is counted one by one. */
final class Figures {
    private Figures() {}

    static void check(Counted counted, Question asked, Derived derived) {
        Broken.unlessEqual(
                Invariant.CELLS_AS_RECOUNTED,
                asked,
                counted.stock(asked.book(), asked.unit(), asked.period(), asked.to()),
                asked.stock(derived));
        Broken.unlessEqual(Invariant.FLOWS_GIVE_STOCKS, asked, Flow.of(counted, asked), asked.flow(derived));
    }
}
