package vn.tiendo.simulation.world;

import java.util.Set;

/** All that a transaction of the read model writes. */
record Tables(FactTable facts, Derived derived, int[] positions) {
    static Tables empty(Set<Fault> faults, int partitions) {
        return new Tables(new FactTable(), Derived.empty(faults), new int[partitions]);
    }

    /** As it is now, to come back to when a transaction is lost. */
    Tables copy() {
        return new Tables(facts.copy(), derived.copy(), positions.clone());
    }

    Register register(Set<Fault> faults) {
        return new Register(facts, derived.timelines(), faults);
    }
}
