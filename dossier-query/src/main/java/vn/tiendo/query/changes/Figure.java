package vn.tiendo.query.changes;

import java.time.LocalDate;
import java.util.Optional;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.standing.StandingTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.query.unit.Extent;

/**
 * Which figure changed: that of a unit, of what was received in a period, as it stands at the end of a day.
 *
 * @param unit what makes it up
 */
public record Figure(Book book, Extent unit, Period period, LocalDate asOf) {
    /** Where a dossier stands on that day, empty where it is counted nowhere. */
    Optional<Place> place(StandingTimeline timeline) {
        return timeline.on(asOf)
                .map(now -> place(now, timeline.stretches().getFirst().from()));
    }

    private Place place(Stretch now, LocalDate received) {
        boolean inPeriod = !received.isBefore(period.firstDay()) && !received.isAfter(period.lastDay());
        return new Place(now.unit(), received, now.state(), inPeriod && unit.contains(now.unit()));
    }
}
