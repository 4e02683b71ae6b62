package vn.tiendo.command.eventstore;

import java.util.List;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierEvent;

/** Makes of all that was recorded of a dossier what decides the next event. */
@FunctionalInterface
public interface DossierStates {
    /**
     * A dossier as it is now.
     *
     * @param events all it has, in their order, without their progress; empty where nothing was recorded of it
     */
    Object after(DossierCode dossier, List<DossierEvent> events);
}
