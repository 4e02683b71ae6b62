package vn.tiendo.contract.lifecycle;

/** Why the clock stopped (states 5 and 6 of the national interface). */
public enum SuspensionReason {
    SUPPLEMENT_REQUESTED,
    FINANCIAL_OBLIGATION
}
