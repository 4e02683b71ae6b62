package vn.tiendo.audit;

/**
 * Keeps an entry of everything that is done by hand. Entries are never changed, have numbers without gaps, and are written
 * one after another: whoever appends waits for the transaction of the one before.
 */
public interface AuditTrail {
    /**
     * Appends an entry within the transaction of the change: both are kept, or neither. It is to be the last step, since
     * everybody else who changes something by hand then waits for the commit.
     *
     * @throws IllegalStateException outside of a transaction
     */
    void append(Act act);

    /**
     * Appends an entry in a transaction of its own, before something is done that no transaction here undoes, such as to
     * send a message: then nothing is done without an entry. Of what did not succeed an entry stays.
     */
    void announce(Act act);
}
