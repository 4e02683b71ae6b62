package vn.tiendo.query.anomaly;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.DossierProgress.LateStatement;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.standing.StandingTimeline;

/**
 * A system said that a dossier is late, and how the dossier stood in a book at the end of that day.
 *
 * @param at when it was said; before the receipt it counts at the receipt
 * @param day the local day of it
 * @param statedDue the due day that the system knows, null where it did not tell
 * @param late whether the book says late too
 * @param due the due day in the book, null where there is none
 */
public record SaidLate(
        Instant at,
        LocalDate day,
        @Nullable LocalDate statedDue,
        boolean late,
        @Nullable LocalDate due) {

    /**
     * Sets all that was said of a dossier against a book.
     *
     * @param timeline of the dossier in the book
     * @param zone whose local date is the day of an instant
     */
    public static List<SaidLate> compared(DossierProgress progress, StandingTimeline timeline, ZoneId zone) {
        return progress.lateStatements().stream()
                .map(statement -> of(statement, timeline, zone))
                .toList();
    }

    private static SaidLate of(LateStatement statement, StandingTimeline timeline, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(statement.at(), zone);
        Instant stated = statement.dueAt();
        StandingTimeline.Stretch stretch = timeline.on(day).orElseThrow();
        boolean late = Optional.ofNullable(stretch.state().standing())
                .map(Standing::late)
                .orElse(false);
        return new SaidLate(
                statement.at(), day, stated == null ? null : LocalDate.ofInstant(stated, zone), late, stretch.due());
    }
}
