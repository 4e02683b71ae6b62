package vn.tiendo.contract.wire;

/** The topics by which the applications meet. */
public final class Topics {
    /** In: lifecycle events of one-stop shops; key = dossier code. */
    public static final String DOSSIER_LIFECYCLE = "dossier-lifecycle";
    /** What could not be used, with position, code, pointer and hash. */
    public static final String DOSSIER_REJECTED = "dossier-rejected";
    /** What happened; key = dossier code; kept for ever. */
    public static final String DOSSIER_EVENTS = "dossier-events";
    /** How many dossiers went from where to where; key = cell; partitioned by province; compacted. */
    public static final String PROGRESS_TALLY = "progress-tally";
    /** Counts and score of one province; compacted. */
    public static final String PROVINCE_PROGRESS_INDEX = "province-progress-index";
    /** The whole ranking; compacted. */
    public static final String PROVINCE_RANKING = "province-ranking";

    private Topics() {}
}
