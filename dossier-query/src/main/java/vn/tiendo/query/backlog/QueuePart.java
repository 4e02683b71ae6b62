package vn.tiendo.query.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Standing;

/**
 * Open dossiers of one standing, by when they fall due.
 *
 * @param standing one that is open
 */
public record QueuePart(Standing standing, Dues dues) {
    public static final QueuePart OVERDUE = new QueuePart(Standing.OVERDUE, new Dues.AnyOrNone());
    public static final QueuePart DUE_TODAY = inTerm(0, 0);
    public static final QueuePart DUE_TOMORROW = inTerm(1, 1);
    /** On one of the seven days after the day of the queue, tomorrow left out. */
    public static final QueuePart DUE_THIS_WEEK = inTerm(2, 7);

    /** Today, or on one of the three days after it. */
    public static final QueuePart DUE_WITHIN_THREE_DAYS = inTerm(0, 3);
    /** Today, or on one of the seven days after it. */
    public static final QueuePart DUE_WITHIN_A_WEEK = inTerm(0, 7);

    public static final QueuePart DUE_LATER = inTerm(8, null);
    public static final QueuePart NO_DUE_DATE = new QueuePart(Standing.IN_TERM, new Dues.None());
    public static final QueuePart WAITING = new QueuePart(Standing.WAITING, new Dues.AnyOrNone());

    /** Overdue dossiers by how long their due day is over: 1 to 2, 3 to 5, 6 to 10, 11 to 20, 21 to 30, over 30 days. */
    public static final List<Age> AGES =
            List.of(new Age(1, 2), new Age(3, 5), new Age(6, 10), new Age(11, 20), new Age(21, 30), new Age(31, null));

    /** Overdue for another reason than the due day, which is not over: by the limit of supplement requests. */
    public static final QueuePart OVERDUE_BEFORE_DUE_DATE = overdue(0, null);

    /** Overdue for another reason than a due day, for there is none. */
    public static final QueuePart OVERDUE_WITHOUT_DUE_DATE = new QueuePart(Standing.OVERDUE, new Dues.None());

    /**
     * By how many days a due day is over.
     *
     * @param from the fewest
     * @param to the most, null where there is no most
     */
    public record Age(int from, @Nullable Integer to) {
        /** The overdue dossiers of that age. */
        public QueuePart part() {
            return overdue(to == null ? null : -to, -from);
        }
    }

    /** When dossiers fall due, in days after the day of the queue; negative ones are days overdue. */
    public sealed interface Dues {
        /** On whatever day, or on none. */
        record AnyOrNone() implements Dues {}

        /**
         * On some days.
         *
         * @param from the first, null where there is no first
         * @param to the last, null where there is no last
         */
        record Between(@Nullable Integer from, @Nullable Integer to) implements Dues {}

        /** On no day: none is in force. */
        record None() implements Dues {}

        /**
         * Whether a due day is one of them.
         *
         * @param due in days after the day of the queue, null where there is none
         */
        default boolean include(@Nullable Integer due) {
            return switch (this) {
                case AnyOrNone _ -> true;
                case None _ -> due == null;
                case Between(Integer from, Integer to) ->
                    due != null && (from == null || due >= from) && (to == null || due <= to);
            };
        }
    }

    private static QueuePart inTerm(int from, @Nullable Integer to) {
        return new QueuePart(Standing.IN_TERM, new Dues.Between(from, to));
    }

    private static QueuePart overdue(@Nullable Integer from, @Nullable Integer to) {
        return new QueuePart(Standing.OVERDUE, new Dues.Between(from, to));
    }
}
