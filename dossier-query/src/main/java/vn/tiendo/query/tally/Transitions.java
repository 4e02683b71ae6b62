package vn.tiendo.query.tally;

import static vn.tiendo.contract.tally.TallyState.ELSEWHERE;
import static vn.tiendo.contract.tally.TallyState.NONE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * The transitions of one timeline, each once. Summed for a unit, those that concern it say where the dossier stands
 * there: nowhere, in a standing, or elsewhere.
 */
final class Transitions {
    private final List<Transition> transitions = new ArrayList<>();
    private final YearMonth cohort;

    private Transitions(YearMonth cohort) {
        this.cohort = cohort;
    }

    static List<Transition> of(StandingTimeline timeline) {
        List<Stretch> stretches = timeline.stretches();
        if (stretches.isEmpty()) {
            return List.of();
        }
        Stretch first = stretches.getFirst();
        Transitions transitions = new Transitions(YearMonth.from(first.from()));
        transitions.add(first.unit(), 0, first.from(), NONE, first.state());
        for (int i = 1; i < stretches.size(); i++) {
            transitions.change(stretches.get(i - 1), stretches.get(i));
        }
        return transitions.transitions;
    }

    private void change(Stretch before, Stretch after) {
        if (before.unit().equals(after.unit())) {
            add(after.unit(), 0, after.from(), before.state(), after.state());
        } else {
            move(before, after);
        }
    }

    /** Units above both ends see no move, only what becomes of the standing. */
    private void move(Stretch before, Stretch after) {
        LocalDate day = after.from();
        int common = before.unit().commonDepth(after.unit());
        add(before.unit(), common, day, before.state(), ELSEWHERE);
        add(after.unit(), common, day, ELSEWHERE, after.state());
        if (common > 0) {
            add(after.unit().ancestor(common), 0, day, before.state(), after.state());
        }
    }

    /** A row that concerns nobody is left out: nothing changes, or the unit itself is above both ends of a move. */
    private void add(AgencyCode unit, int above, LocalDate day, TallyState from, TallyState to) {
        if (from != to && unit.depth() > above) {
            transitions.add(new Transition(unit, above, cohort, day, from, to));
        }
    }
}
