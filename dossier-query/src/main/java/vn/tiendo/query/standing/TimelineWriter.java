package vn.tiendo.query.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Writes the timeline of one dossier in one book, day by day on which something can change. */
final class TimelineWriter {
    private final List<Stretch> stretches = new ArrayList<>();
    private final DossierProgress progress;
    private final CauseRules causes;
    private DueClock clock;
    private AgencyCode unit;
    private LocalDate day;

    TimelineWriter(DossierProgress progress, CauseRules causes, DueClock clock, AgencyCode unit, LocalDate received) {
        this.progress = progress;
        this.causes = causes;
        this.clock = clock;
        this.unit = unit;
        this.day = received;
    }

    /** The next step of the course; a day that ends before it is judged first. */
    void next(Step step, LocalDate stepDay) {
        if (stepDay.isAfter(day)) {
            judgeUntil(stepDay);
            day = stepDay;
        }
        clock = clock.after(step);
        if (step instanceof Step.Transferred transfer) {
            unit = transfer.unit();
        }
    }

    StandingTimeline timeline() {
        judgeUntil(null);
        return new StandingTimeline(stretches);
    }

    /**
     * Judges the end of the day, and that of the day after the due day where it comes first.
     *
     * @param next on which something happens again, null where nothing more does
     */
    private void judgeUntil(@Nullable LocalDate next) {
        judge(day);
        LocalDate due = clock.dueDay();
        if (due != null
                && !due.isBefore(day)
                && (next == null || due.plusDays(1).isBefore(next))) {
            judge(due.plusDays(1));
        }
    }

    private void judge(LocalDate evening) {
        Standing standing = clock.standing(evening);
        TallyState state = TallyState.of(standing, standing.late() ? causes.cause(progress, evening) : null);
        Stretch stretch = new Stretch(evening, state, unit, clock.dueDay());
        if (stretches.isEmpty() || !stretches.getLast().sameAs(stretch)) {
            stretches.add(stretch);
        }
    }
}
