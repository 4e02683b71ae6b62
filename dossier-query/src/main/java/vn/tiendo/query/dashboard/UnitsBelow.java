package vn.tiendo.query.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.dashboard.UnitBelow.Line;
import vn.tiendo.query.dashboard.UnitBelow.Part;
import vn.tiendo.query.dashboard.UnitBelow.Ranking;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.Children;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unit.UnitTree;
import vn.tiendo.query.unitranking.Figures;
import vn.tiendo.query.unitranking.FrozenFigures;
import vn.tiendo.query.unitranking.FrozenFigures.Frozen;
import vn.tiendo.query.unitranking.Movements;
import vn.tiendo.query.unitranking.RankedUnit;
import vn.tiendo.query.unitranking.UnitRanking;

/** Finds the figures of a unit and of those below it: however many they are, all at once. */
public record UnitsBelow(StocksOfUnits stocks, FrozenFigures frozen, UnitTree tree) {
    /** More than any unit has. */
    private static final int MOST_PARTS = 1_000;

    private static final Comparator<Part> WORST_FIRST = Comparator.comparingLong(Part::overdue)
            .thenComparingLong(part -> part.now().counts().late())
            .reversed()
            .thenComparing(Part::code);

    UnitBelow of(AgencyCode code, Asked asked, UnitRegistry registry) {
        List<AgencyCode> children = new Children(
                        tree, registry, asked.book(), registry.territory().dayOf(code, asked.asOf()))
                .codes(code, MOST_PARTS);
        List<RankedUnit> ranked = code.depth() > 1 ? List.of() : RankedUnit.of(code, asked.asOf(), registry);
        Map<AgencyCode, Part> parts = parts(extents(code, children, ranked, asked.asOf(), registry), asked, registry);
        List<AgencyCode> inRankings = ranked.stream().map(RankedUnit::unit).toList();
        List<Part> below = some(children, parts);
        return new UnitBelow(
                Objects.requireNonNull(parts.get(code)),
                rankings(code, ranked, parts, asked, registry.territory()),
                below.stream()
                        .filter(part -> !inRankings.contains(part.code()))
                        .sorted(WORST_FIRST)
                        .toList(),
                Mover.of(Objects.requireNonNull(parts.get(code)), below));
    }

    private static Map<AgencyCode, Extent> extents(
            AgencyCode code,
            List<AgencyCode> children,
            List<RankedUnit> ranked,
            LocalDate asOf,
            UnitRegistry registry) {
        Territory territory = registry.territory();
        LocalDate day = territory.dayOf(code, asOf);
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        extents.put(code, territory.extent(code, day));
        ranked.forEach(unit -> extents.put(unit.unit(), unit.extent()));
        children.forEach(unit -> extents.computeIfAbsent(unit, _ -> territory.extent(unit, day)));
        return extents;
    }

    private Map<AgencyCode, Part> parts(Map<AgencyCode, Extent> extents, Asked asked, UnitRegistry registry) {
        LocalDate day = asked.asOf();
        LocalDate earlier = asked.weekBefore();
        Map<AgencyCode, ProgressCounts> now = stocks.stocks(asked.book(), extents, asked.period(), day);
        Map<AgencyCode, ProgressCounts> before = stocks.stocks(asked.book(), extents, asked.period(), earlier);
        Map<AgencyCode, Part> parts = new LinkedHashMap<>();
        extents.keySet()
                .forEach(unit -> parts.put(
                        unit,
                        new Part(
                                unit,
                                registry.on(day, unit).name(),
                                progress(day, now, unit),
                                progress(earlier, before, unit))));
        return parts;
    }

    private static UnitProgress progress(LocalDate day, Map<AgencyCode, ProgressCounts> counts, AgencyCode unit) {
        return UnitProgress.on(day, counts.getOrDefault(unit, ProgressCounts.NONE));
    }

    private static List<Part> some(List<AgencyCode> codes, Map<AgencyCode, Part> parts) {
        return codes.stream().map(parts::get).filter(Objects::nonNull).toList();
    }

    private List<Ranking> rankings(
            AgencyCode province,
            List<RankedUnit> ranked,
            Map<AgencyCode, Part> parts,
            Asked asked,
            Territory territory) {
        Map<Unit.Kind, List<AgencyCode>> kinds = new EnumMap<>(Unit.Kind.class);
        ranked.forEach(unit ->
                kinds.computeIfAbsent(unit.kind(), _ -> new ArrayList<>()).add(unit.unit()));
        FrozenFigures.Day earlier = new FrozenFigures.Day(asked.book(), asked.period(), asked.weekBefore());
        List<Ranking> rankings = new ArrayList<>();
        kinds.forEach((kind, units) -> rankings.add(
                ranking(kind, some(units, parts), frozen.find(earlier, province, kind), asked.asOf(), territory)));
        return rankings;
    }

    private static Ranking ranking(
            Unit.Kind kind, List<Part> units, Optional<Frozen> published, LocalDate day, Territory territory) {
        Map<AgencyCode, Part> parts = new LinkedHashMap<>();
        units.forEach(unit -> parts.put(unit.code(), unit));
        UnitRanking ranking =
                UnitRanking.of(UnitProgress.on(day, ProgressCounts.NONE).formula(), figures(units));
        Optional<Frozen> then = published.filter(some -> ranking.formula().isComparableWith(some.formula()));
        Movements movements = then.map(some -> Movements.against(some, ranking, territory, day))
                .orElse(null);
        return new Ranking(
                kind,
                then.map(Frozen::asOf).orElse(null),
                ranking.items().stream()
                        .map(item -> line(Objects.requireNonNull(parts.get(item.unit())), item, movements))
                        .toList());
    }

    private static Map<AgencyCode, Figures> figures(List<Part> units) {
        Map<AgencyCode, Figures> figures = new LinkedHashMap<>();
        units.forEach(unit -> figures.put(
                unit.code(),
                new Figures(unit.now().counts().received(), unit.now().counts().onTime())));
        return figures;
    }

    private static Line line(Part part, UnitRanking.Item item, @Nullable Movements movements) {
        return new Line(part, item, movements == null ? null : movements.places(item));
    }
}
