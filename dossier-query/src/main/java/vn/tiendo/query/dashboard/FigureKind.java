package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.progress.UnitProgress;

/** A figure that is shown, and which dossiers it counts. */
public enum FigureKind {
    /** Points of processing progress; the dossiers that count for it are those on time. */
    SCORE(false),
    /** The share on time, of which the dossiers on time are the numerator. */
    ON_TIME_RATE(false),
    RECEIVED(true, false),
    ON_TIME(false),
    LATE(true),
    OVERDUE(Standing.OVERDUE),
    FINISHED_LATE(Standing.FINISHED_LATE),
    IN_TERM(Standing.IN_TERM),
    WAITING(Standing.WAITING),
    FINISHED_EARLY(Standing.FINISHED_EARLY),
    FINISHED_ON_TIME(Standing.FINISHED_ON_TIME);

    private final List<Standing> standings;

    FigureKind(Boolean... late) {
        this.standings = Arrays.stream(Standing.values())
                .filter(standing -> List.of(late).contains(standing.late()))
                .toList();
    }

    FigureKind(Standing standing) {
        this.standings = List.of(standing);
    }

    /** The figure that counts one standing. */
    public static FigureKind of(Standing standing) {
        return valueOf(standing.name());
    }

    /** The standings of the dossiers that it counts. */
    public List<Standing> standings() {
        return standings;
    }

    /** How many dossiers it counts. */
    public long count(ProgressCounts counts) {
        return counts.standings().entrySet().stream()
                .filter(entry -> standings.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue())
                .sum();
    }

    /** The figure itself, exact; empty where it is a quotient and nothing was received. */
    public Optional<BigDecimal> of(UnitProgress progress) {
        return switch (this) {
            case SCORE -> progress.score();
            case ON_TIME_RATE -> progress.onTimeRate();
            case RECEIVED, ON_TIME, LATE, OVERDUE, FINISHED_LATE, IN_TERM, WAITING, FINISHED_EARLY, FINISHED_ON_TIME ->
                Optional.of(BigDecimal.valueOf(count(progress.counts())));
        };
    }

    /** Whether it is a quotient of two counts. */
    public boolean isRatio() {
        return this == SCORE || this == ON_TIME_RATE;
    }
}
