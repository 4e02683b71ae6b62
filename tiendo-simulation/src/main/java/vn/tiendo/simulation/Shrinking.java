package vn.tiendo.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.story.Story;
import vn.tiendo.simulation.world.Fault;

/** Leaves out of a story whatever can be left out of it so that the same thing still breaks. */
public final class Shrinking {
    private final Invariant broken;
    private final Set<Fault> faults;

    private Shrinking(Invariant broken, Set<Fault> faults) {
        this.broken = broken;
        this.faults = faults;
    }

    /**
     * The fewest dossiers, happenings and events, as far as halving finds them.
     *
     * @param broken what the story breaks
     */
    public static Story of(Story story, Invariant broken, Set<Fault> faults) {
        Shrinking shrinking = new Shrinking(broken, faults);
        Story few = shrinking.fewest(story, story.dossiers(), story::of);
        few = shrinking.fewest(few, few.happenings(), few::with);
        return shrinking.fewest(few, few.arrivals(), few::telling);
    }

    /** Parts are left out, half of all at first, then smaller ones, until no single one can be. */
    private <T> Story fewest(Story story, List<T> all, Function<List<T>, Story> only) {
        List<T> kept = new ArrayList<>(all);
        Story fewest = story;
        for (int part = (all.size() + 1) / 2; part > 0; part = part == 1 ? 0 : (part + 1) / 2) {
            for (int from = 0; from < kept.size(); ) {
                List<T> rest = without(kept, from, part);
                Story less = only.apply(rest);
                if (stillBreaks(less)) {
                    kept = rest;
                    fewest = less;
                } else {
                    from += part;
                }
            }
        }
        return fewest;
    }

    private static <T> List<T> without(List<T> all, int from, int part) {
        List<T> rest = new ArrayList<>(all.subList(0, from));
        rest.addAll(all.subList(Math.min(from + part, all.size()), all.size()));
        return rest;
    }

    private boolean stillBreaks(Story story) {
        try {
            Simulation.of(story, faults);
            return false;
        } catch (Broken other) {
            return other.invariant() == broken;
        }
    }
}
