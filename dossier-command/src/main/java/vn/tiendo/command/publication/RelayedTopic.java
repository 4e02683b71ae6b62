package vn.tiendo.command.publication;

import java.util.Optional;

/** To which topic the event store has been relayed, as the database knows it. */
public interface RelayedTopic {
    /** The identity of the database: another one where it may have been set back. */
    String database();

    /** The topic that was told everything up to the token; empty before the first. */
    Optional<String> id();

    /** From now on it is this one. */
    void is(String id);

    /** From now on it is this one, which was told nothing yet. */
    void startOver(String id);

    /**
     * Puts back, in one transaction in which nobody relays, what the store has lost of what this topic tells.
     *
     * @param stored the last position of the store before
     * @param told the last position that the topic knows: everything that is put back lies before it
     */
    void takeBack(String id, long stored, long told, Runnable puttingBack);
}
