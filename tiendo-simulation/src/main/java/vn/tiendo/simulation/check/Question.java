package vn.tiendo.simulation.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlowCount;
import vn.tiendo.query.lateness.LateTurn;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.simulation.story.Dice;
import vn.tiendo.simulation.story.Story;
import vn.tiendo.simulation.world.Derived;
import vn.tiendo.simulation.world.RulesInMemory;
import vn.tiendo.simulation.world.Stocks;

/**
 * What readers ask: the stock of a unit, and how the late ones came and went.
 *
 * @param period in which dossiers were received, null for all
 * @param from the first day of a flow
 * @param to its last day, and the day of the stock
 */
record Question(Book book, AgencyCode unit, @Nullable Period period, LocalDate from, LocalDate to) {
    /** However it came about. */
    static final String BACK_IN_TERM = "BACK_IN_TERM";

    private static final List<Function<YearMonth, @Nullable Period>> PERIODS =
            List.of(Period::month, Period::quarter, Period::year, _ -> null);

    /** Any. */
    static Question any(Story story, Dice dice) {
        LocalDate from = story.first().plusDays(dice.between(-5, story.days() + 20));
        AgencyCode unit = dice.oneOf(story.units());
        return new Question(
                dice.oneOf(RulesInMemory.BOOKS.all()),
                dice.in100(40) ? unit.province() : unit,
                dice.oneOf(PERIODS).apply(YearMonth.from(from)),
                from,
                from.plusDays(dice.below(15)));
    }

    /** From cells and differences, as readers add them up. */
    ProgressCounts stock(Derived derived) {
        Stocks stocks = new Stocks(book, period, to);
        derived.tally().forEach(stocks::add);
        return stocks.of(unit);
    }

    /** From cells, differences and the days of which these do not tell all. */
    Map<Cause, Map<String, Long>> flow(Derived derived) {
        LateFlowCount count = new LateFlowCount();
        derived.tally().forEach((cell, dossiers) -> add(cell, dossiers, count));
        derived.turns().all().filter(this::concerns).forEach(turn -> count.during(seen(turn), 1));
        Map<Cause, Map<String, Long>> named = new EnumMap<>(Cause.class);
        count.flow().causes().forEach((cause, part) -> {
            Map<String, Long> counts = named(part);
            if (!counts.isEmpty()) {
                named.put(cause, counts);
            }
        });
        return named;
    }

    private void add(TallyCell cell, long dossiers, LateFlowCount count) {
        if (!cell.book().equals(book) || !cell.unit().equals(unit) || !isReceivedInThePeriod(cell.cohort())) {
            return;
        }
        if (cell.day().isBefore(from)) {
            count.before(cell.from(), cell.to(), dossiers);
        } else if (!cell.day().isAfter(to)) {
            count.during(cell.from(), cell.to(), dossiers);
        }
    }

    private boolean concerns(LateTurn turn) {
        return (turn.books() & RulesInMemory.BOOKS.bit(book)) != 0
                && turn.unit().isWithin(unit)
                && isReceivedInThePeriod(turn.cohort())
                && !turn.day().isBefore(from)
                && !turn.day().isAfter(to);
    }

    private boolean isReceivedInThePeriod(YearMonth cohort) {
        return period == null || !cohort.isBefore(period.first()) && !cohort.isAfter(period.last());
    }

    private LateTurn.Seen seen(LateTurn turn) {
        boolean arrived = !turn.formerUnit().isWithin(unit);
        return new LateTurn.Seen(turn.before(), arrived, turn.after(), turn.clearing());
    }

    /** Nothing comes back in term otherwise than by a re-appointment or a resumption. */
    private static Map<String, Long> named(LateFlow.Part part) {
        Map<String, Long> counts = new TreeMap<>();
        part.movements().forEach((movement, count) -> counts.merge(name(movement), count, Long::sum));
        counts.put("opening", part.opening());
        counts.put("closing", part.closing());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static String name(Movement movement) {
        return switch (movement) {
            case REAPPOINTED, RESUMED -> BACK_IN_TERM;
            case ENTERED, FINISHED, OTHERWISE, TRANSFERRED_IN, TRANSFERRED_OUT, CAUSE_GAINED, CAUSE_LOST ->
                movement.name();
        };
    }
}
