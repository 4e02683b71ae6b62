package vn.tiendo.contract.tally;

/** Where a counted dossier stands at the end of a day, exactly one in each book. */
public enum Standing {
    /** Open, the clock runs, not late. */
    IN_TERM,
    /** Open, the clock stopped, not late. */
    WAITING,
    /** Open and late. */
    OVERDUE,
    /** Finished in time on a local day before the due day. */
    FINISHED_EARLY,
    /** Finished in time otherwise. */
    FINISHED_ON_TIME,
    /** Finished late. */
    FINISHED_LATE;

    /** OVERDUE and FINISHED_LATE; all others are on time. */
    public boolean late() {
        return this == OVERDUE || this == FINISHED_LATE;
    }

    /** IN_TERM, WAITING and OVERDUE. */
    public boolean open() {
        return this == IN_TERM || this == WAITING || this == OVERDUE;
    }
}
