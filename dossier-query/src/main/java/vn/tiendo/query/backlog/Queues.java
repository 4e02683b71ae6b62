package vn.tiendo.query.backlog;

/** How many open dossiers are behind which list. */
@FunctionalInterface
public interface Queues {
    /**
     * The counts of a queue: each as many as its list has dossiers in the same state of the store.
     *
     * @param selection of open dossiers only
     * @param procedures how many of the worst procedures are told at most
     */
    Queue of(Selection selection, int procedures);
}
