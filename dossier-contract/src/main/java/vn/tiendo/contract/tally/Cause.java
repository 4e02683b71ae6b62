package vn.tiendo.contract.tally;

/** Why a dossier is late. The cause never changes the count. */
public enum Cause {
    TECHNICAL_ERROR,
    SUSPENSION,
    AGENCY
}
