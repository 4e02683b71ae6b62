package vn.tiendo.query.dossier;

import java.util.Optional;
import vn.tiendo.contract.code.DossierCode;

/** Every dossier that something was told of. */
public interface KnownDossiers {
    /** The dossier with that code, empty if nothing was told of it. */
    Optional<KnownDossier> find(DossierCode code);
}
