package vn.tiendo.query.standing;

import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Cause;

/** Why a dossier is late. The cause never changes the count. */
@FunctionalInterface
public interface CauseRules {
    /** Whatever is late is late by the agency. */
    CauseRules ALWAYS_AGENCY = (progress, lateness) -> Cause.AGENCY;

    /** The cause of a dossier that is late. */
    Cause cause(DossierProgress progress, Lateness lateness);
}
