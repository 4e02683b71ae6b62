package vn.tiendo.query.dossier;

import java.util.Optional;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.DossierCode;

/** Every dossier that something was told of, to whom it concerns. */
public interface KnownDossiers {
    /** The dossier with that code, empty if nothing was told of it. */
    Optional<KnownDossier> find(DossierCode code);

    /** The same for somebody who is told of some units: empty too if none of them ever held it. */
    default Optional<KnownDossier> find(DossierCode code, Scope scope) {
        return find(code).filter(known -> known.concerns(scope));
    }
}
