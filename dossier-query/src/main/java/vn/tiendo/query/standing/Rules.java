package vn.tiendo.query.standing;

import java.util.Collection;
import vn.tiendo.contract.code.DossierCode;

/**
 * The rules in force. They can change while the application runs, and several instances must judge by the same; so whoever
 * judges asks each time, and keeps nothing.
 */
public interface Rules {
    /** The judge by the rules of the state of the store that the caller sees. */
    Judge inForce();

    /**
     * The judge for a batch that writes: the first thing a batch asks for within its transaction. Until that ends no change
     * of the rules comes into force.
     *
     * @param dossiers all that the batch may change: a change that is being worked out looks at them once more
     */
    Judge held(Collection<DossierCode> dossiers);
}
