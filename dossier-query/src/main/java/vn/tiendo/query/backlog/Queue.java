package vn.tiendo.query.backlog;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;

/**
 * How many dossiers of a list are open, as an office looks at them.
 *
 * @param counts of all of them, each dossier in one
 * @param worst the procedures with the most overdue ones, then the most open ones, then by code
 */
public record Queue(List<Count> counts, List<OfProcedure> worst) {
    /** Due days before this one, in days after the day of the queue, are counted as this one: no part tells them apart. */
    public static final int EARLIEST_DUE = -31;

    /** Due days after this one are counted as this one. */
    public static final int LATEST_DUE = 8;

    /** The order of the worst. */
    public static final Comparator<OfProcedure> WORST_FIRST = Comparator.comparingLong(OfProcedure::overdue)
            .thenComparingLong(OfProcedure::open)
            .reversed()
            .thenComparing(OfProcedure::procedure);

    public Queue {
        counts = List.copyOf(counts);
        worst = List.copyOf(worst);
    }

    /**
     * Dossiers that stand alike and fall due on the same day.
     *
     * @param state of an open dossier
     * @param due in days after the day of the queue, from {@link #EARLIEST_DUE} to {@link #LATEST_DUE}; null where there
     *     is no due day
     */
    public record Count(TallyState state, @Nullable Integer due, long dossiers) {}

    /** The open dossiers of a procedure. */
    public record OfProcedure(String procedure, long open, long overdue) {}

    /** All of them. */
    public long open() {
        return sum(_ -> true);
    }

    /** Those of a part. */
    public long of(QueuePart part) {
        return sum(count ->
                count.state().standing() == part.standing() && part.dues().include(count.due()));
    }

    /** The overdue ones that are late for that cause. */
    public long overdue(Cause cause) {
        return sum(count ->
                count.state().standing() == Standing.OVERDUE && count.state().cause() == cause);
    }

    /**
     * The first day by whose end so many dossiers of a standing fall due, in days after the day of the queue; empty where
     * fewer do.
     *
     * @param from the first due day that counts, from {@link #EARLIEST_DUE}, which stands for all before it
     * @param to the last one, before {@link #LATEST_DUE}
     */
    public OptionalInt dueBy(Standing standing, int from, int to, int dossiers) {
        return IntStream.rangeClosed(from, to)
                .filter(day -> of(new QueuePart(standing, new QueuePart.Dues.Between(from, day))) >= dossiers)
                .findFirst();
    }

    private long sum(Predicate<Count> counted) {
        return counts.stream().filter(counted).mapToLong(Count::dossiers).sum();
    }
}
