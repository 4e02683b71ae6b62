package vn.tiendo.tests.reference;

/** Why a dossier is late. */
public enum Cause {
    AGENCY,
    SUSPENSION,
    TECHNICAL_ERROR
}
