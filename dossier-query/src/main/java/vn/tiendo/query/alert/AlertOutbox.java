package vn.tiendo.query.alert;

import java.util.List;
import java.util.function.Consumer;

/** Alerts that the topic does not have yet. */
public interface AlertOutbox {
    /**
     * Hands over some, in their order, in the turn of one process: they are done with once the recipient returns, and are
     * handed over again where it throws.
     *
     * @return how many; 0 where there are none, or another process has the turn
     */
    int handOver(int most, Consumer<List<DecidedAlert>> recipient);

    /** How many wait. */
    long waiting();
}
