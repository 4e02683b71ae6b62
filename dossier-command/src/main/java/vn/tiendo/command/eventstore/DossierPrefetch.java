package vn.tiendo.command.eventstore;

import java.util.Collection;
import vn.tiendo.contract.code.DossierCode;

/** Reads the events of many dossiers at once. */
@FunctionalInterface
public interface DossierPrefetch {
    /** Reads all events of these dossiers, for the commands of the present unit of work. */
    void prefetch(Collection<DossierCode> dossiers);
}
