package vn.tiendo.simulation.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.simulation.check.Counted.Life;

/** The flow of the stock of overdue dossiers, by looking at each dossier on each evening. */
final class Flow {
    private final Question asked;
    private final Map<Cause, Map<String, Long>> counts = new EnumMap<>(Cause.class);

    private Flow(Question asked) {
        this.asked = asked;
    }

    /** What is counted, by cause and name; zeros are left out. */
    static Map<Cause, Map<String, Long>> of(Counted counted, Question asked) {
        Flow flow = new Flow(asked);
        counted.in(asked.book(), asked.period()).forEach(flow::add);
        return flow.counts;
    }

    private void add(Life life) {
        stock("opening", life, asked.from().minusDays(1));
        stock("closing", life, asked.to());
        List<Stretch> stretches = life.timeline().stretches();
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate day = stretches.get(i).from();
            if (!day.isBefore(asked.from()) && !day.isAfter(asked.to())) {
                change(i == 0 ? null : stretches.get(i - 1), stretches.get(i));
            }
        }
    }

    private void stock(String name, Life life, LocalDate day) {
        life.within(asked.unit(), day).map(Flow::overdue).ifPresent(cause -> count(cause, name));
    }

    private void change(@Nullable Stretch before, Stretch after) {
        Cause was = before == null ? null : overdue(before);
        boolean wasHere = before != null && before.unit().isWithin(asked.unit());
        boolean isHere = after.unit().isWithin(asked.unit());
        if (was != null && wasHere && !isHere) {
            count(was, Movement.TRANSFERRED_OUT);
        }
        if (was != null && isHere && !wasHere) {
            count(was, Movement.TRANSFERRED_IN);
        }
        if (isHere && was == null) {
            enter(before, after);
        }
        if (isHere && was != null) {
            stay(was, after);
        }
    }

    private void enter(@Nullable Stretch before, Stretch after) {
        Cause late = after.state().cause();
        boolean wasFinished = before != null && isFinished(before.state());
        if (late != null && !wasFinished) {
            count(late, Movement.ENTERED);
            if (isFinished(after.state())) {
                count(late, Movement.FINISHED);
            }
        }
    }

    private void stay(Cause was, Stretch after) {
        Cause is = overdue(after);
        if (is == null) {
            count(was, isFinished(after.state()) ? Movement.FINISHED.name() : Question.BACK_IN_TERM);
        } else if (is != was) {
            count(was, Movement.CAUSE_LOST);
            count(is, Movement.CAUSE_GAINED);
        }
    }

    private static @Nullable Cause overdue(Stretch stretch) {
        return stretch.state().standing() == Standing.OVERDUE ? stretch.state().cause() : null;
    }

    private static boolean isFinished(TallyState state) {
        return state.name().startsWith("FINISHED");
    }

    private void count(Cause cause, Movement movement) {
        count(cause, movement.name());
    }

    private void count(Cause cause, String name) {
        counts.computeIfAbsent(cause, _ -> new TreeMap<>()).merge(name, 1L, Long::sum);
    }
}
