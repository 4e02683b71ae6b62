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

        /** What takes it away when it is added. */
        private Part leaving() {
            Map<Movement, Long> leaving = new EnumMap<>(Movement.class);
            movements.forEach((movement, count) -> {
                switch (movement) {
                    case TRANSFERRED_IN -> leaving.merge(Movement.TRANSFERRED_OUT, count, Long::sum);
                    case TRANSFERRED_OUT -> leaving.merge(Movement.TRANSFERRED_IN, count, Long::sum);
                    case ENTERED, FINISHED, REAPPOINTED, RESUMED, OTHERWISE, CAUSE_GAINED, CAUSE_LOST ->
                        leaving.merge(movement, -count, Long::sum);
                }
            });
            return new Part(-opening, leaving, -closing);
        }

        private Part plus(Part other) {
            Map<Movement, Long> sum = new EnumMap<>(Movement.class);
            sum.putAll(movements);
            other.movements.forEach((movement, count) -> sum.merge(movement, count, Long::sum));
            return new Part(opening + other.opening, sum, closing + other.closing);
        }
    }

    /** These dossiers and others. */
    public LateFlow plus(LateFlow others) {
        Map<Cause, Part> sums = new EnumMap<>(Cause.class);
        causes.forEach((cause, part) -> sums.put(cause, part.plus(others.part(cause))));
        return new LateFlow(sums);
    }

    /** These dossiers less some of them that count elsewhere: what came to those, went from the others. */
    public LateFlow less(LateFlow some) {
        Map<Cause, Part> rests = new EnumMap<>(Cause.class);
        causes.forEach(
                (cause, part) -> rests.put(cause, part.plus(some.part(cause).leaving())));
        return new LateFlow(rests);
    }

    private Part part(Cause cause) {
        return causes.getOrDefault(cause, Part.NONE);
    }

    /** All causes together. */
    public Part total() {
        return causes.values().stream().reduce(Part.NONE, Part::plus);
    }
}
