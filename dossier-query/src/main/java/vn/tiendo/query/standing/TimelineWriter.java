package vn.tiendo.query.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Writes the timeline of one dossier in one book, day by day on which something can change. */
final class TimelineWriter {
    private final List<Stretch> stretches = new ArrayList<>();
    private final DossierProgress progress;
    private final CauseRules causes;
    private final NavigableSet<LocalDate> classified;
    private DueClock clock;
    private @Nullable Beginning late;
    private AgencyCode unit;
    private LocalDate day;

    /** @param classified days on which a person named a cause */
    TimelineWriter(
            DossierProgress progress,
            CauseRules causes,
            NavigableSet<LocalDate> classified,
            DueClock clock,
            AgencyCode unit,
            LocalDate received) {
        this.progress = progress;
        this.causes = causes;
        this.classified = classified;
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
     * Judges the end of the day, and of those before the next on which the calendar or a person may change something.
     *
     * @param next on which something happens again, null where nothing more does
     */
    private void judgeUntil(@Nullable LocalDate next) {
        NavigableSet<LocalDate> evenings = new TreeSet<>(classified.tailSet(day, false));
        LocalDate due = clock.dueDay();
        if (due != null && !due.isBefore(day)) {
            evenings.add(due.plusDays(1));
        }
        judge(day);
        (next == null ? evenings : evenings.headSet(next, false)).forEach(this::judge);
    }

    private void judge(LocalDate evening) {
        Standing standing = clock.standing(evening);
        TallyState state = TallyState.of(standing, standing.late() ? cause(evening) : null);
        late = standing.late() ? late : null;
        Stretch stretch = new Stretch(evening, state, unit, clock.dueDay());
        if (stretches.isEmpty() || !stretches.getLast().sameAs(stretch)) {
            stretches.add(stretch);
        }
    }

    /** When it became late, and where. */
    private record Beginning(LocalDate day, AgencyCode unit) {}

    private Cause cause(LocalDate evening) {
        if (late == null) {
            late = new Beginning(evening, unit);
        }
        return causes.cause(progress, new Lateness(evening, late.day(), late.unit(), clock.lateBySuspension()));
    }
}
