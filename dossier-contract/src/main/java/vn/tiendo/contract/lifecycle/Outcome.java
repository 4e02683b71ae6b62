package vn.tiendo.contract.lifecycle;

/** What the agency decided. */
public enum Outcome {
    APPROVED,
    REFUSED,
    STOPPED
}
