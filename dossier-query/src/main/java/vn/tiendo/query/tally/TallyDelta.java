package vn.tiendo.query.tally;

import java.util.Comparator;

/**
 * So many more dossiers made a transition than was counted before.
 *
 * @param books the books that agree, as a set of bits
 * @param count dossiers, negative where fewer did; never 0
 */
public record TallyDelta(Transition transition, int books, int count) implements Comparable<TallyDelta> {
    private static final Comparator<TallyDelta> ORDER =
            Comparator.comparing(TallyDelta::transition).thenComparingInt(TallyDelta::books);

    @Override
    public int compareTo(TallyDelta other) {
        return ORDER.compare(this, other);
    }
}
