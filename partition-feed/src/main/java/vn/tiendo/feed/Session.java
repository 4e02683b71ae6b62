package vn.tiendo.feed;

import java.time.Duration;
import java.util.List;

/**
 * A session of the database that has turns, as of one look.
 *
 * @param process whose it is, by the name that it gave itself
 * @param address from where it is
 * @param ours whether this process is meant
 * @param runs whether the server works on a statement of it; not where that waits for a lock, or for its client
 * @param turn for how long it has had its turns
 * @param quiet for how long no statement of it has begun or ended
 * @param silence for how long that is so of all sessions of its process
 * @param locks the turns that it has
 */
record Session(
        String process,
        String address,
        boolean ours,
        boolean runs,
        Duration turn,
        Duration quiet,
        Duration silence,
        List<Long> locks) {
    Session {
        locks = List.copyOf(locks);
    }

    /** Whether it gets on, as far as the database can tell: a statement runs, or one follows the other. */
    boolean works() {
        return runs || quiet.compareTo(FlowStatus.STANDSTILL) <= 0;
    }

    /** Whether its process says nothing any more: a process that lives asks the database each second. */
    boolean isSilent() {
        return silence.compareTo(FlowStatus.STANDSTILL) > 0;
    }

    @Override
    public String toString() {
        return process + " at " + address;
    }
}
