package vn.tiendo.query.rebuild.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tiendo.query.rebuild.Rebuild;

/**
 * How far a rebuild is; what is null is left out.
 *
 * @param dossiersPerSecond since it began, or went on after a break
 * @param secondsLeft at that rate
 * @param movedDossiers that stand otherwise than was kept; told at the end
 * @param changedCells that were counted otherwise; told at the end
 */
record RebuildAnswer(
        long id,
        Rebuild.State state,
        String by,
        String reason,
        Instant requestedAt,
        @Nullable Instant finishedAt,
        long dossiers,
        long ofDossiers,
        long dossiersPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Long movedDossiers,
        @Nullable Long changedCells) {
    static RebuildAnswer of(Rebuild rebuild, Instant now) {
        boolean done = rebuild.state() == Rebuild.State.DONE;
        return new RebuildAnswer(
                rebuild.id(),
                rebuild.state(),
                rebuild.by(),
                rebuild.reason(),
                rebuild.requestedAt(),
                rebuild.finishedAt(),
                rebuild.counted(),
                rebuild.total(),
                rebuild.rate(now),
                rebuild.secondsLeft(now),
                done ? rebuild.moved() : null,
                done ? rebuild.cells() : null);
    }
}
