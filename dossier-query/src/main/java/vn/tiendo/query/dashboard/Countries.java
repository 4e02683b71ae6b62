package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.ranking.PublishedRankings;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.Territory;
import vn.tiendo.query.unit.UnitRegistry;
import vn.tiendo.query.unitranking.Figures;
import vn.tiendo.query.unitranking.Movements;
import vn.tiendo.query.unitranking.UnitRanking;

/** Puts the country together; within a snapshot, so that its figures belong together. */
public record Countries(StocksOfUnits stocks, PublishedRankings rankings) {
    /** All provinces of the day. Movements are against what was published a week before, in the same book and formula. */
    public Country of(Asked asked, UnitRegistry registry) {
        Map<AgencyCode, Extent> extents = extents(registry, asked.asOf());
        Map<AgencyCode, ProgressCounts> now = counts(asked, extents, asked.asOf());
        Map<AgencyCode, ProgressCounts> before = counts(asked, extents, asked.weekBefore());
        UnitProgress sum = sum(asked.asOf(), now);
        UnitRanking ranking = UnitRanking.of(sum.formula(), figures(now));
        Optional<ProvinceRanking> baseline = baseline(asked, sum);
        Optional<Movements> movements = baseline.map(then -> movements(ranking, then, registry.territory(), asked));
        return new Country(
                ranking.items().stream()
                        .map(item -> line(item, now, movements, registry, asked.asOf()))
                        .toList(),
                sum,
                sum(asked.weekBefore(), before),
                ranking.mean().orElse(null),
                movements.map(moved -> moved.mean(ranking)).orElse(null),
                baseline.map(ProvinceRanking::asOf).orElse(null));
    }

    private static Map<AgencyCode, Extent> extents(UnitRegistry registry, LocalDate day) {
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        registry.provinces(day)
                .forEach(province -> extents.put(province, registry.territory().extent(province, day)));
        return extents;
    }

    private Map<AgencyCode, ProgressCounts> counts(Asked asked, Map<AgencyCode, Extent> extents, LocalDate day) {
        Map<AgencyCode, ProgressCounts> found = stocks.stocks(asked.book(), extents, asked.period(), day);
        Map<AgencyCode, ProgressCounts> all = new LinkedHashMap<>();
        extents.keySet().forEach(province -> all.put(province, found.getOrDefault(province, ProgressCounts.NONE)));
        return all;
    }

    private static UnitProgress sum(LocalDate day, Map<AgencyCode, ProgressCounts> counts) {
        return UnitProgress.on(day, counts.values().stream().reduce(ProgressCounts.NONE, ProgressCounts::plus));
    }

    private static Map<AgencyCode, Figures> figures(Map<AgencyCode, ProgressCounts> counts) {
        Map<AgencyCode, Figures> figures = new LinkedHashMap<>();
        counts.forEach((province, count) -> figures.put(province, new Figures(count.received(), count.onTime())));
        return figures;
    }

    private Optional<ProvinceRanking> baseline(Asked asked, UnitProgress now) {
        return rankings.ranking(asked.period(), asked.weekBefore())
                .filter(then -> then.book().equals(asked.book()))
                .filter(then -> now.formula().isComparableWith(then.formula()));
    }

    private static Movements movements(UnitRanking now, ProvinceRanking then, Territory territory, Asked asked) {
        Map<AgencyCode, Figures> figures = then.items().stream()
                .collect(Collectors.toMap(
                        ProvinceRanking.Item::province, item -> new Figures(item.received(), item.onTime())));
        return new Movements(
                now,
                UnitRanking.of(now.formula(), figures),
                province -> territory.extent(province, asked.asOf()).equals(territory.extent(province, then.asOf())));
    }

    private static Country.Line line(
            UnitRanking.Item item,
            Map<AgencyCode, ProgressCounts> counts,
            Optional<Movements> movements,
            UnitRegistry registry,
            LocalDate day) {
        BigDecimal points = movements.map(moved -> moved.points(item)).orElse(null);
        Integer places = movements.map(moved -> moved.places(item)).orElse(null);
        return new Country.Line(
                registry.on(day, item.unit()).name(),
                item,
                counts.getOrDefault(item.unit(), ProgressCounts.NONE),
                points,
                places);
    }
}
