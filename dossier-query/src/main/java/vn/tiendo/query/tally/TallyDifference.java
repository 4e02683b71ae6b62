package vn.tiendo.query.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.query.standing.CountedTimeline;

/**
 * What a batch of dossiers changes in the tally: new transitions less old ones, and nothing where they agree. Each counts
 * for exactly the set of books in which it is made, so the same dossiers give the same rows, however they came to be so.
 */
public final class TallyDifference {
    private record Key(Transition transition, int books) {}

    private final Map<Key, Integer> counts = new HashMap<>();

    /** One dossier stood so, and now stands so. */
    public void add(List<CountedTimeline> before, List<CountedTimeline> after) {
        if (!before.equals(after)) {
            booksByTransition(after).forEach((transition, books) -> count(transition, books, 1));
            booksByTransition(before).forEach((transition, books) -> count(transition, books, -1));
        }
    }

    /** A timeline makes a transition once at most, so the books that make it are a set. */
    private static Map<Transition, Integer> booksByTransition(List<CountedTimeline> timelines) {
        Map<Transition, Integer> books = new HashMap<>();
        for (CountedTimeline counted : timelines) {
            for (Transition transition : Transitions.of(counted.timeline())) {
                books.merge(transition, counted.books(), (some, more) -> some | more);
            }
        }
        return books;
    }

    private void count(Transition transition, int books, int count) {
        counts.merge(new Key(transition, books), count, Integer::sum);
    }

    /** What is left of it, in order. */
    public List<TallyDelta> deltas() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new TallyDelta(
                        entry.getKey().transition(), entry.getKey().books(), entry.getValue()))
                .sorted()
                .toList();
    }
}
