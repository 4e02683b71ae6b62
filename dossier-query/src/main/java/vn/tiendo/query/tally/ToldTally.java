package vn.tiendo.query.tally;

import java.util.Collection;
import java.util.Optional;

/** What the database knows of what was told of its tally. */
public interface ToldTally {
    /** The identity of the database: another one where it may have been set back. */
    String database();

    /** The topic that was told; empty before the first. */
    Optional<String> topic();

    /** From now on it is this one. */
    void isToldTo(String topic);

    /** Whether none of these folds is a later one than were told from here. */
    boolean knows(Collection<Long> folds);

    /** Has all cells told to a topic, as one fold: for its readers, what else they know is 0. */
    void tellAll(String topic);
}
