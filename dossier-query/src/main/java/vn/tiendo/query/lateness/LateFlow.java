package vn.tiendo.query.lateness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.tiendo.contract.tally.Cause;

/**
 * How the stock of overdue dossiers of a unit changed over some days.
 *
 * @param causes the part of each cause, all three, in their order
 */
public record LateFlow(Map<Cause, Part> causes) {
    /** Nothing was late, and nothing became so. */
    public static final LateFlow NONE = new LateFlow(Map.of());

    public LateFlow {
        Map<Cause, Part> copy = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            copy.put(cause, causes.getOrDefault(cause, Part.NONE));
        }
        causes = Collections.unmodifiableMap(copy);
    }

    /**
     * One cause, or all of them. Opening plus what came less what went is closing, always.
     *
     * @param opening the stock at the end of the day before the first
     * @param movements dossiers by what happened to them; what is missing did not happen
     * @param closing the stock at the end of the last day
     */
    public record Part(long opening, Map<Movement, Long> movements, long closing) {
        /** Nothing. */
        public static final Part NONE = new Part(0, Map.of(), 0);

        /** @throws IllegalStateException if the figures contradict each other, which is a bug */
        public Part {
            movements = Map.copyOf(movements);
            if (opening + change(movements) != closing) {
                throw new IllegalStateException(opening + " and " + movements + " do not give " + closing);
            }
        }

        private static long change(Map<Movement, Long> movements) {
            return movements.entrySet().stream()
                    .mapToLong(entry -> entry.getKey().change() * entry.getValue())
                    .sum();
        }

        /** Dossiers to which that happened. */
        public long count(Movement movement) {
            return movements.getOrDefault(movement, 0L);
        }

        private Part plus(Part other) {
            Map<Movement, Long> sum = new EnumMap<>(Movement.class);
            sum.putAll(movements);
            other.movements.forEach((movement, count) -> sum.merge(movement, count, Long::sum));
            return new Part(opening + other.opening, sum, closing + other.closing);
        }
    }

    /** All causes together. */
    public Part total() {
        return causes.values().stream().reduce(Part.NONE, Part::plus);
    }
}
