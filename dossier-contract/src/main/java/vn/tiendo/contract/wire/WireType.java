package vn.tiendo.contract.wire;

import java.util.Optional;
import vn.tiendo.contract.alert.AlertKind;
import vn.tiendo.contract.lifecycle.Kind;

/** The types of CloudEvents on the wire: text with a revision. Revisions only add. */
public final class WireType {
    /** A figure of one tally cell. */
    public static final String TALLY_CELL = "vn.tiendo.tally.cell-counted.v1";
    /** All cells of a fold are out. */
    public static final String FOLD_COMPLETE = "vn.tiendo.tally.fold-complete.v1";
    /** How far the event store has been read, told to partitions that have been idle. */
    public static final String POSITION_TOLD = "vn.tiendo.dossier-event.position-told.v1";
    /** Counts and score of a province. */
    public static final String PROVINCE_PROGRESS_INDEX = "vn.tiendo.ranking.province-progress-index.v1";
    /** A whole ranking. */
    public static final String PROVINCE_RANKING = "vn.tiendo.ranking.province-ranking.v1";
    /** The whole index of a day. */
    public static final String PROVINCE_INDEX_766 = "vn.tiendo.ranking.province-index-766.v1";
    /** Something that could not be used. */
    public static final String REJECTED = "vn.tiendo.dossier-rejected.v1";

    /** What a receiver of alerts is sent to see whether it hears; never on a topic. */
    public static final String ALERT_PING = "vn.tiendo.alert.ping.v1";

    private static final String ALERT = "vn.tiendo.alert.";
    private static final String LIFECYCLE = "vn.tiendo.dossier.";
    private static final String RECORDED = "vn.tiendo.dossier-event.";
    private static final String REVISION_1 = ".v1";

    private WireType() {}

    /** The type of a lifecycle event as one-stop shops post it. */
    public static String lifecycle(Kind kind) {
        return LIFECYCLE + kind.wireName() + REVISION_1;
    }

    /** The kind that a lifecycle type names, empty where it names none of ours. */
    public static Optional<Kind> lifecycleKind(String type) {
        return type.startsWith(LIFECYCLE) && type.endsWith(REVISION_1) && type.length() > LIFECYCLE.length() + 3
                ? Kind.named(type.substring(LIFECYCLE.length(), type.length() - REVISION_1.length()))
                : Optional.empty();
    }

    /** The type of an alert. */
    public static String alert(AlertKind kind) {
        return ALERT + kind.wireName() + REVISION_1;
    }

    /** The type of an event on {@code dossier-events}, and of its row in the event store. */
    public static String recorded(Kind kind) {
        return RECORDED + kind.wireName() + REVISION_1;
    }
}
