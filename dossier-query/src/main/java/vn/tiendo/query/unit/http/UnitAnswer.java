package vn.tiendo.query.unit.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.Children.Child;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * A unit as it is answered; what is null is left out.
 *
 * @param parent the unit that all of it counts for on the day, null for a province
 * @param includes units merged into it, null where there are none
 * @param excludes units below it that count elsewhere, null where there are none
 * @param countsUnder where it was merged by the day: the unit that it counts for
 */
record UnitAnswer(
        @JsonUnwrapped Unit unit,
        @Nullable AgencyCode parent,
        @Nullable List<AgencyCode> includes,
        @Nullable List<AgencyCode> excludes,
        @Nullable AgencyCode countsUnder,
        boolean hasFigures,
        boolean hasChildren,
        Book book,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped Freshness freshness) {
    static UnitAnswer of(
            UnitQuestion asked,
            Unit unit,
            @Nullable AgencyCode parent,
            UnitOfFigures figures,
            Child child,
            Freshness freshness) {
        return new UnitAnswer(
                unit,
                parent,
                figures.includes(),
                figures.excludes(),
                figures.countsUnder(),
                child.hasFigures(),
                child.hasChildren(),
                asked.book(),
                asked.asOf(),
                asked.forecast(),
                freshness);
    }
}
