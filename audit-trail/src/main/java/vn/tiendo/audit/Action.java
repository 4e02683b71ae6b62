package vn.tiendo.audit;

/** All that people change by hand. The names are published, and hashed with what was done: none is ever renamed. */
public enum Action {
    /** The days of a year that are not ordinary. */
    CALENDAR_PUT,
    /** The opening hours of a province. */
    HOURS_PUT,
    /** The catalogue of procedures as a whole. */
    PROCEDURES_PUT,
    OUTAGE_DECLARED,
    OUTAGE_VOIDED,
    /** The registered units of some provinces. */
    UNITS_PUT,
    /** Everything is to be worked out once more. */
    REBUILD_REQUESTED,
    /** The cause of some dossiers' lateness. */
    DOSSIERS_CLASSIFIED,
    /** A refused event goes back on its topic. */
    REJECTION_PUT_BACK,
    /** A refused event is not needed, and waits no longer. */
    REJECTION_DISCARDED,
    /** A fact is taken back, as if it had never been told. */
    FACT_RETRACTED,
    /** Who is told of alerts, and how. */
    ALERT_SUBSCRIPTION_PUT,
    ALERT_SUBSCRIPTION_REMOVED,
    /** A kind of alert is told or not in a unit. */
    ALERTS_SWITCHED,
    /** Scores of the other groups of the index. */
    SCORES_PUT,
    SCORE_WITHDRAWN,
    /** Rankings of a past day become final. */
    DAY_FROZEN,
    /** What was published is sent once more. */
    MESSAGES_REPLAYED
}
