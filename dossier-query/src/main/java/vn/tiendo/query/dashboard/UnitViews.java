package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.Queues;
import vn.tiendo.query.backlog.Selection;
import vn.tiendo.query.backlog.States;
import vn.tiendo.query.backlog.TimesOfUnits;
import vn.tiendo.query.dashboard.UnitView.Named;
import vn.tiendo.query.dashboard.UnitView.Part;
import vn.tiendo.query.dashboard.UnitView.Place;
import vn.tiendo.query.dashboard.UnitView.Work;
import vn.tiendo.query.lateness.FlowsOfUnits;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlows;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.progress.Trends;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;

/** Puts the page of a unit together; within a snapshot, so that its figures belong together. */
public record UnitViews(
        StocksOfUnits stocks,
        FlowsOfUnits flows,
        Trends trends,
        Queues queues,
        TimesOfUnits times,
        UnitTree tree,
        Countries countries) {
    /** More than any unit has. */
    private static final int MOST_PARTS = 1_000;

    private static final int WORST_PROCEDURES = 5;
    private static final int TREND_DAYS = 30;
    private static final int WEEK = 7;
    private static final Comparator<Part> WORST_FIRST = Comparator.comparingLong(Part::overdue)
            .thenComparingLong(part -> part.progress().counts().late())
            .reversed()
            .thenComparing(Part::code);

    /** The unit on the as-of day; one that was merged by then is shown as it was on its last day. */
    public UnitView of(AgencyCode code, Asked asked, UnitRegistry registry) {
        LocalDate day = asked.asOf();
        Territory territory = registry.territory();
        Map<AgencyCode, Extent> extents = extents(code, asked, registry);
        Map<AgencyCode, ProgressCounts> now = stocks.stocks(asked.book(), extents, asked.period(), day);
        Map<AgencyCode, Extent> self = Map.of(code, territory.extent(code, day));
        Map<AgencyCode, ProgressCounts> before = stocks.stocks(asked.book(), self, asked.period(), asked.weekBefore());
        return new UnitView(
                registry.figuresOf(code, day),
                registry.on(day, code).kind(),
                above(code, day, registry),
                progress(day, now, code),
                progress(asked.weekBefore(), before, code),
                place(code, asked, registry),
                work(code, asked, Objects.requireNonNull(self.get(code))),
                week(code, asked, self),
                trend(code, asked, territory),
                parts(code, day, now, registry, extents));
    }

    private Map<AgencyCode, Extent> extents(AgencyCode code, Asked asked, UnitRegistry registry) {
        LocalDate day = registry.territory().dayOf(code, asked.asOf());
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        extents.put(code, registry.territory().extent(code, day));
        new Children(tree, registry, asked.book(), day)
                .codes(code, MOST_PARTS)
                .forEach(part -> extents.put(part, registry.territory().extent(part, day)));
        return extents;
    }

    private static UnitProgress progress(LocalDate day, Map<AgencyCode, ProgressCounts> counts, AgencyCode unit) {
        return UnitProgress.on(day, counts.getOrDefault(unit, ProgressCounts.NONE));
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

    private Work work(AgencyCode code, Asked asked, Extent self) {
        Queue queue = queues.of(open(asked, self), WORST_PROCEDURES);
        return new Work(
                DueStrip.of(queue, code, asked),
                DueStrip.ages(queue, code, asked),
                queue.worst().stream().filter(one -> one.overdue() > 0).toList(),
                times.of(asked.book(), asked.asOf(), self, asked.period()));
    }

    private static Selection open(Asked asked, Extent self) {
        return new Selection(
                asked.book(),
                asked.asOf(),
                self,
                States.of(States.named("open"), List.of()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private LateFlow week(AgencyCode code, Asked asked, Map<AgencyCode, Extent> self) {
        LateFlows.Span span = new LateFlows.Span(asked.asOf().minusDays(WEEK - 1L), asked.asOf());
        return flows.flows(asked.book(), self, span, null).getOrDefault(code, LateFlow.NONE);
    }

    private List<Trend.Day> trend(AgencyCode code, Asked asked, Territory territory) {
        LocalDate first = asked.asOf().minusDays(TREND_DAYS - 1L);
        return trends.of(asked.book(), asked.period(), territory.stretches(code, first, asked.asOf()));
    }

    private static List<Part> parts(
            AgencyCode code,
            LocalDate day,
            Map<AgencyCode, ProgressCounts> counts,
            UnitRegistry registry,
            Map<AgencyCode, Extent> extents) {
        return extents.keySet().stream()
                .filter(part -> !part.equals(code))
                .map(part -> new Part(part, registry.on(day, part).name(), progress(day, counts, part)))
                .sorted(WORST_FIRST)
                .toList();
    }
}
