package vn.tiendo.contract.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a tally cell counts dossiers from and to: a standing with its cause, or nothing, or another unit. */
public enum TallyState {
    /** Not counted: before the receipt. */
    NONE(null, null),
    /** Held by another unit: where a dossier comes from or goes to that moves between units. */
    ELSEWHERE(null, null),
    IN_TERM(Standing.IN_TERM, null),
    WAITING(Standing.WAITING, null),
    OVERDUE_TECHNICAL_ERROR(Standing.OVERDUE, Cause.TECHNICAL_ERROR),
    OVERDUE_SUSPENSION(Standing.OVERDUE, Cause.SUSPENSION),
    OVERDUE_AGENCY(Standing.OVERDUE, Cause.AGENCY),
    FINISHED_EARLY(Standing.FINISHED_EARLY, null),
    FINISHED_ON_TIME(Standing.FINISHED_ON_TIME, null),
    FINISHED_LATE_TECHNICAL_ERROR(Standing.FINISHED_LATE, Cause.TECHNICAL_ERROR),
    FINISHED_LATE_SUSPENSION(Standing.FINISHED_LATE, Cause.SUSPENSION),
    FINISHED_LATE_AGENCY(Standing.FINISHED_LATE, Cause.AGENCY);

    private final @Nullable Standing standing;
    private final @Nullable Cause cause;

    TallyState(@Nullable Standing standing, @Nullable Cause cause) {
        this.standing = standing;
        this.cause = cause;
    }

    /** The standing, null for NONE and ELSEWHERE. */
    public @Nullable Standing standing() {
        return standing;
    }

    /** The cause, null unless the standing is late. */
    public @Nullable Cause cause() {
        return cause;
    }

    /**
     * The state of a standing.
     *
     * @param cause the cause of a late standing, null for one on time
     * @throws IllegalArgumentException if a late standing has no cause, or one on time has one
     */
    public static TallyState of(Standing standing, @Nullable Cause cause) {
        return Arrays.stream(values())
                .filter(state -> state.standing == standing && state.cause == cause)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(standing + " with cause " + cause));
    }
}
