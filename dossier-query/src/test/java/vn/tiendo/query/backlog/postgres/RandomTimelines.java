package vn.tiendo.query.backlog.postgres;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Timelines of every shape that can be stored, far more than rules would give. */
final class RandomTimelines {
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 9, 20);
    static final int DAYS = 60;
    // H09.1 and H09.12: a prefix of the text is not an ancestor
    static final List<String> UNITS = List.of("H09", "H09.1", "H09.12", "H09.12.03", "H09.2", "H10", "H10.1", "h09.1");
    private static final List<TallyState> OPEN = states(true);
    private static final List<TallyState> FINISHED = states(false);
    private static final int MOST_STRETCHES = 5;
    private static final int MANY_STRETCHES = 30;

    private final Random random;

    RandomTimelines(Random random) {
        this.random = random;
    }

    private static List<TallyState> states(boolean open) {
        return Arrays.stream(TallyState.values())
                .filter(state -> state.standing() != null && isOpen(state.standing()) == open)
                .toList();
    }

    private static boolean isOpen(Standing standing) {
        return standing.open();
    }

    StandingTimeline next() {
        boolean often = random.nextInt(20) == 0;
        List<Stretch> stretches = new ArrayList<>();
        LocalDate day = day();
        boolean finished = false;
        for (int i = (often ? MANY_STRETCHES : 1) + random.nextInt(MOST_STRETCHES); i > 0; i--) {
            finished = finished || !often && random.nextInt(4) == 0;
            stretches.add(new Stretch(day, any(finished ? FINISHED : OPEN), unit(stretches), due()));
            day = day.plusDays(1 + random.nextInt(15));
        }
        if (!finished && random.nextBoolean()) {
            turnAfterDue(stretches);
        }
        return new StandingTimeline(stretches);
    }

    /** As most open dossiers do: nothing happens any more but that the due day passes. */
    private void turnAfterDue(List<Stretch> stretches) {
        Stretch last = stretches.getLast();
        LocalDate due = last.due();
        if (due != null && !due.isBefore(last.from())) {
            stretches.add(new Stretch(due.plusDays(1), any(OPEN), last.unit(), due));
        }
    }

    /** The same dossier in another book: held by the same units and finished on the same day. */
    StandingTimeline judgedOtherwise(StandingTimeline timeline) {
        return new StandingTimeline(timeline.stretches().stream()
                .map(stretch -> new Stretch(
                        stretch.from(),
                        any(FINISHED.contains(stretch.state()) ? FINISHED : OPEN),
                        stretch.unit(),
                        due()))
                .toList());
    }

    /** One dossier in two never moves. */
    private AgencyCode unit(List<Stretch> before) {
        return before.isEmpty() || random.nextInt(3) == 0
                ? new AgencyCode(any(UNITS))
                : before.getLast().unit();
    }

    LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    @Nullable LocalDate due() {
        return random.nextInt(6) == 0 ? null : day();
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
