package vn.tiendo.query.reception;

/** What ends the wait after an online registration. */
public enum Answer {
    /** Received, in whatever way: many register online and then come to the counter. */
    RECEIVED,
    /** Turned down. */
    NOT_ACCEPTED,
    /** Withdrawn by the citizen: nothing is left to answer. */
    WITHDRAWN
}
