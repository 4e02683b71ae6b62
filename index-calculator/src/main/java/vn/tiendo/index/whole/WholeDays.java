package vn.tiendo.index.whole;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The days for which scores were told: which are to be looked at, and what was known when they were. */
public interface WholeDays {
    /**
     * A day to be looked at.
     *
     * @param version of its scores
     * @param rankingFinal whether the year's ranking of the day is final
     */
    record Due(LocalDate asOf, long version, boolean rankingFinal) {}

    /** The fold up to which the tally has been looked through, 0 before the first. */
    long examined();

    void examined(long fold);

    /** The days that are not frozen. */
    List<LocalDate> open();

    /** Says that something has changed of these days, as far as scores were told of them. */
    void touch(Collection<LocalDate> days);

    /**
     * Days whose scores or ranking changed since they were looked at, or that were touched; by day, so that a day is told
     * after the one that it is compared with.
     */
    List<Due> due(int limit);

    /**
     * Says that a day was looked at.
     *
     * @param isFinal whether it is frozen
     */
    void done(Due day, boolean isFinal);
}
