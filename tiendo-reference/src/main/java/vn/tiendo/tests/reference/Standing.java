package vn.tiendo.tests.reference;

/** Where a counted dossier stands at the end of a day. */
public enum Standing {
    IN_TERM,
    WAITING,
    OVERDUE,
    FINISHED_EARLY,
    FINISHED_ON_TIME,
    FINISHED_LATE;

    public boolean isLate() {
        return this == OVERDUE || this == FINISHED_LATE;
    }
}
