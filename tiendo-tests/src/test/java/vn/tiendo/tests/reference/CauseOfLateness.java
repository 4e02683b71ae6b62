package vn.tiendo.tests.reference;

import org.jspecify.annotations.Nullable;

/** Why a dossier is late: for now always the agency. */
final class CauseOfLateness {

    private CauseOfLateness() {}

    /** Null for a dossier on time. */
    static @Nullable Cause of(Standing standing) {
        return standing.isLate() ? Cause.AGENCY : null;
    }
}
