package vn.tiendo.query.lateness;

/** What happens to the stock of overdue dossiers of a unit. */
public enum Movement {
    /** Became overdue, or was found late only when it finished. */
    ENTERED(1),
    /** Finished. */
    FINISHED(-1),
    /** Back in term by a re-appointment. */
    REAPPOINTED(-1),
    /** Back in term by a resumption. */
    RESUMED(-1),
    /** Back in term by anything else; with the books there are, nothing does that. */
    OTHERWISE(-1),
    /** Came overdue from another unit. */
    TRANSFERRED_IN(1),
    /** Went overdue to another unit. */
    TRANSFERRED_OUT(-1),
    /** Stayed overdue, for this cause from now on. */
    CAUSE_GAINED(1),
    /** Stayed overdue, no longer for this cause. */
    CAUSE_LOST(-1);

    private final int change;

    Movement(int change) {
        this.change = change;
    }

    /** What one dossier more of it changes in the stock: 1 or -1. */
    public int change() {
        return change;
    }
}
