package vn.tiendo.query.unitranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.ranking.FinalRankingListener;
import vn.tiendo.query.tally.StocksOfUnits;
import vn.tiendo.query.unit.Extent;
import vn.tiendo.query.unit.UnitRegister;
import vn.tiendo.query.unitranking.FrozenFigures.Day;

/** Figures of ranked units as known now; those of a day are frozen when the ranking of its provinces is final. */
public final class UnitFigures implements FinalRankingListener {
    private final StocksOfUnits stocks;
    private final UnitRegister units;
    private final FrozenFigures frozen;

    public UnitFigures(StocksOfUnits stocks, UnitRegister units, FrozenFigures frozen) {
        this.stocks = stocks;
        this.units = units;
        this.frozen = frozen;
    }

    /** The figures of some units. */
    public Map<RankedUnit, Figures> of(List<RankedUnit> ranked, Day day) {
        Map<AgencyCode, Extent> extents = new LinkedHashMap<>();
        ranked.forEach(unit -> extents.put(unit.unit(), unit.extent()));
        Map<AgencyCode, ProgressCounts> counts = stocks.stocks(day.book(), extents, day.period(), day.asOf());
        Map<RankedUnit, Figures> figures = new LinkedHashMap<>();
        ranked.forEach(unit -> figures.put(unit, Figures.of(counts.getOrDefault(unit.unit(), ProgressCounts.NONE))));
        return figures;
    }

    @Override
    public void becameFinal(ProvinceRanking ranking) {
        Day day = new Day(ranking.book(), ranking.period(), ranking.asOf());
        List<RankedUnit> ranked = RankedUnit.on(ranking.asOf(), units.registry());
        frozen.freeze(day, ranking.formula(), of(ranked, day));
    }
}
