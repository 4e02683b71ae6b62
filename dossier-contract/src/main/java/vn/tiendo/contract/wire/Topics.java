package vn.tiendo.contract.wire;

import java.time.Duration;

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
    /**
     * How long a record of {@link #PROGRESS_TALLY} stays after one of the same key ({@code min.compaction.lag.ms}): a
     * reader that is less behind sees every fold whole, one that is more behind must first catch up.
     */
    public static final Duration PROGRESS_TALLY_COMPACTION_LAG = Duration.ofMinutes(10);
    /** Counts and score of one province; compacted. */
    public static final String PROVINCE_PROGRESS_INDEX = "province-progress-index";
    /** The whole ranking; compacted. */
    public static final String PROVINCE_RANKING = "province-ranking";

    /** All six groups of every province, with totals and ranks; key = as-of day; compacted. */
    public static final String PROVINCE_INDEX_766 = "province-index-766";

    /** What somebody should look at; key = agency code; kept for 30 days. */
    public static final String DOSSIER_ALERTS = "dossier-alerts";

    private Topics() {}
}
