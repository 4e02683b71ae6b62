package vn.tiendo.simulation.world;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.query.feed.Derivation;
import vn.tiendo.query.feed.Witness;

/** Everything that follows from the facts and the rules alone. */
public record Derived(TimelineTable timelines, TurnTable turns, TallyTable tally) {
    static Derived empty(Set<Fault> faults) {
        return new Derived(new TimelineTable(Map.of()), new TurnTable(Map.of(), faults), new TallyTable(faults));
    }

    Derived copy() {
        return new Derived(timelines.copy(), turns.copy(), tally.copy());
    }

    Derivation derivation(Witness witness) {
        return new Derivation(List.of(timelines, turns), tally, witness);
    }
}
