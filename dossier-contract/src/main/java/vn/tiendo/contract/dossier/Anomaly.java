package vn.tiendo.contract.dossier;

/** A contradiction that managers clear first. What contradicts itself is kept, and shown. */
public enum Anomaly {
    /** Processed or returned, and never received. */
    FINISHED_WITHOUT_RECEIPT,
    /** A finish is dated before the receipt. */
    FINISHED_BEFORE_RECEIPT,
    /** Two receipts differ in time or content. */
    RECEIPTS_DISAGREE,
    /** Suspended while suspended. */
    SUSPENDED_TWICE,
    /** Resumed while not suspended. */
    RESUMED_WITHOUT_SUSPENSION,
    /** Something other than the returned result is dated after the finish and would have moved the dossier. */
    FACT_AFTER_FINISH,
    /** A stated due instant lies before the receipt. */
    DUE_BEFORE_RECEIPT,
    /** The agency that received the dossier is neither the one in its code, nor above or below it. */
    CODE_AND_AGENCY_DISAGREE,
    /** A system says late, the book says in term. Judged by reading, not by recording. */
    SAID_LATE_BUT_IN_TERM,
    /** The registry does not know the unit. Judged by reading. */
    UNKNOWN_UNIT,
    /** The catalogue does not know the procedure. Judged by reading. */
    UNKNOWN_PROCEDURE
}
