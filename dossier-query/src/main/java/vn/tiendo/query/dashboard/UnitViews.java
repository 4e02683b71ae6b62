package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.dashboard.UnitView.InBook;
import vn.tiendo.query.dashboard.UnitView.Named;
import vn.tiendo.query.dashboard.UnitView.Place;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.progress.Trends;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.standing.BookRules;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.UnitRegistry;

/** Puts the page of a unit together; within a snapshot, so that its figures belong together. */
public record UnitViews(UnitsBelow below, WorkOfUnits work, FlowsOfUnits flows, Trends trends, Countries countries) {
    private static final int TREND_DAYS = 30;
    private static final int WEEK = 7;

    /**
     * The unit on the as-of day; one that was merged by then is shown as it was on its last day.
     *
     * @param books all that are shown
     */
    public UnitView of(AgencyCode code, Asked asked, UnitRegistry registry, Books books) {
        LocalDate day = asked.asOf();
        Territory territory = registry.territory();
        Extent self = territory.extent(code, day);
        UnitBelow figures = below.of(code, asked, registry);
        return new UnitView(
                registry.figuresOf(code, day),
                registry.on(day, code).kind(),
                above(code, day, registry),
                place(code, asked, registry),
                figures,
                work.of(code, asked, self),
                week(code, asked, self),
                trend(code, asked, territory),
                inBooks(self, asked, figures.whole().now(), books));
    }

    private static List<Named> above(AgencyCode code, LocalDate day, UnitRegistry registry) {
        List<Named> above = new ArrayList<>();
        AgencyCode unit = registry.territory().above(code, day);
        while (unit != null) {
            above.addFirst(new Named(unit, registry.on(day, unit).name()));
            unit = registry.territory().above(unit, day);
        }
        return above;
    }

    private @Nullable Place place(AgencyCode code, Asked asked, UnitRegistry registry) {
        if (code.depth() > 1) {
            return null;
        }
        Country country = countries.of(asked, registry);
        return country.line(code).map(line -> new Place(country, line)).orElse(null);
    }

    private LateFlow week(AgencyCode code, Asked asked, Extent self) {
        LateFlows.Span span = new LateFlows.Span(asked.asOf().minusDays(WEEK - 1L), asked.asOf());
        return flows.flows(asked.book(), Map.of(code, self), span, null).getOrDefault(code, LateFlow.NONE);
    }

    private List<Trend.Day> trend(AgencyCode code, Asked asked, Territory territory) {
        LocalDate first = asked.asOf().minusDays(TREND_DAYS - 1L);
        return trends.of(asked.book(), asked.period(), territory.stretches(code, first, asked.asOf()));
    }

    private List<InBook> inBooks(Extent self, Asked asked, UnitProgress now, Books books) {
        boolean told = books.rules(asked.book()).choices().isPresent();
        return books.rules().stream()
                .map(rules -> rules.book().equals(asked.book())
                        ? new InBook(asked.book(), now, false)
                        : new InBook(
                                rules.book(),
                                progress(self, asked, rules),
                                told && rules.choices().isPresent()))
                .toList();
    }

    private UnitProgress progress(Extent self, Asked asked, BookRules rules) {
        ProgressCounts counts = trends.tally().stock(rules.book(), self, asked.period(), asked.asOf());
        return UnitProgress.on(asked.asOf(), counts);
    }
}
