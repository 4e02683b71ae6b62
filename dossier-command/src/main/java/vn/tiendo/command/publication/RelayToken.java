package vn.tiendo.command.publication;

import java.util.function.LongUnaryOperator;

/** How far the event store has been relayed. */
public interface RelayToken {
    /** The last position that was relayed, 0 for none. */
    long position();

    /**
     * Takes a turn, while no other process does.
     *
     * @param turn takes the present position and returns the new one once everything up to it is acknowledged; if it
     *     throws, the token stays
     * @return false if another process has the turn
     */
    boolean inTurn(LongUnaryOperator turn);
}
