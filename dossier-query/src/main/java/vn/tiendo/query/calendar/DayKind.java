package vn.tiendo.query.calendar;

/** What the national table says of a day that is not ordinary. */
public enum DayKind {
    /** A public holiday. */
    HOLIDAY(false),
    /** Off in place of a holiday that fell on a day off. */
    IN_LIEU(false),
    /** A working day swapped for another. */
    SWAP_OFF(false),
    /** A day off, mostly a Saturday, that is worked with ordinary hours in place of a swapped one. */
    MAKEUP_WORK(true);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether offices are open. */
    public boolean isWorked() {
        return worked;
    }
}
