package vn.tiendo.command.dossier;

import java.util.List;
import java.util.function.Consumer;

/** All dossiers. */
@FunctionalInterface
public interface Dossiers {
    /**
     * Tells dossiers what happened to them, in the order given, and stores what they record, all within the present
     * transaction: dossiers are read at once, events are appended at once.
     *
     * @param decided takes one decision for each telling, in their order, just before the events are appended: others wait
     *     for this transaction from there on, so what is slow belongs here
     * @throws RuntimeException if the database fails or another transaction told one of these dossiers something since it
     *     was read; the transaction is to be rolled back
     */
    void tell(List<Telling> tellings, Consumer<List<Decision>> decided);
}
