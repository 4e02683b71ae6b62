package vn.tiendo.simulation.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.TallyCell;
import vn.tiendo.contract.tally.TallyState;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.simulation.world.RulesInMemory;

/** Dossiers one by one, each in each book: figures are counted by looking at every one of them. */
record Counted(List<Life> lives) {
    /** One dossier in one book. */
    record Life(Book book, StandingTimeline timeline) {
        YearMonth cohort() {
            return YearMonth.from(timeline.stretches().getFirst().from());
        }

        Optional<Stretch> within(AgencyCode unit, LocalDate day) {
            return timeline.on(day).filter(stretch -> stretch.unit().isWithin(unit));
        }

        boolean isReceivedIn(@Nullable Period period) {
            return period == null || !cohort().isBefore(period.first()) && !cohort().isAfter(period.last());
        }
    }

    /** @param timelines of each dossier */
    static Counted of(Stream<List<CountedTimeline>> timelines) {
        List<Life> lives = new ArrayList<>();
        timelines
                .flatMap(List::stream)
                .forEach(counted -> RulesInMemory.BOOKS.all().stream()
                        .filter(book -> (counted.books() & RulesInMemory.BOOKS.bit(book)) != 0)
                        .forEach(book -> lives.add(new Life(book, counted.timeline()))));
        return new Counted(lives);
    }

    Stream<Life> in(Book book, @Nullable Period period) {
        return lives.stream().filter(life -> life.book().equals(book) && life.isReceivedIn(period));
    }

    ProgressCounts stock(Book book, AgencyCode unit, @Nullable Period period, LocalDate asOf) {
        Map<TallyState, Long> counts = new HashMap<>();
        in(book, period)
                .flatMap(life -> life.within(unit, asOf).stream())
                .forEach(stretch -> counts.merge(stretch.state(), 1L, Long::sum));
        return new ProgressCounts(counts);
    }

    /** What every unit sees from one evening to the next. */
    Map<TallyCell, Long> cells() {
        Map<TallyCell, Long> cells = new HashMap<>();
        for (Life life : lives) {
            for (AgencyCode unit : concerned(life)) {
                count(life, unit, cells);
            }
        }
        return cells;
    }

    private static Set<AgencyCode> concerned(Life life) {
        Set<AgencyCode> concerned = new HashSet<>();
        for (AgencyCode unit : life.timeline().units()) {
            for (AgencyCode above = unit; above != null; above = above.parent()) {
                concerned.add(above);
            }
        }
        return concerned;
    }

    /** A dossier that is received elsewhere does not concern the unit until it comes. */
    private static void count(Life life, AgencyCode unit, Map<TallyCell, Long> cells) {
        TallyState before = TallyState.NONE;
        for (Stretch stretch : life.timeline().stretches()) {
            TallyState after = stretch.unit().isWithin(unit) ? stretch.state() : TallyState.ELSEWHERE;
            boolean receivedElsewhere = before == TallyState.NONE && after == TallyState.ELSEWHERE;
            if (before != after && !receivedElsewhere) {
                cells.merge(
                        new TallyCell(life.book(), unit, life.cohort(), stretch.from(), before, after), 1L, Long::sum);
            }
            before = after;
        }
    }
}
