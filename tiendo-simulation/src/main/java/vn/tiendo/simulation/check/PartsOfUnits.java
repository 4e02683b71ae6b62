package vn.tiendo.simulation.check;

import java.util.Map;
import java.util.Objects;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.standing.StandingTimeline.Stretch;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;
import vn.tiendo.simulation.world.Derived;
import vn.tiendo.simulation.world.Stocks;

/** Looks whether every unit is its own dossiers and those of the units right below it, and the country all there are. */
record PartsOfUnits(Counted counted, Derived derived, Question asked) {
    void check() {
        Stocks stocks = new Stocks(asked.book(), asked.period(), asked.to());
        derived.tally().forEach(stocks::add);
        Map<AgencyCode, ProgressCounts> units = stocks.byUnit();
        units.forEach((unit, counts) -> Broken.unlessEqual(
                Invariant.PARENT_IS_THE_SUM, unit + " of " + asked, own(unit).plus(below(unit, units)), counts));
        Broken.unlessEqual(Invariant.ONE_STATE, asked, received(), inProvinces(units));
    }

    private ProgressCounts own(AgencyCode unit) {
        return counted.in(asked.book(), asked.period())
                .flatMap(life -> life.timeline().on(asked.to()).stream())
                .filter(stretch -> stretch.unit().equals(unit))
                .map(PartsOfUnits::one)
                .reduce(ProgressCounts.NONE, ProgressCounts::plus);
    }

    private static ProgressCounts one(Stretch stretch) {
        return new ProgressCounts(Map.of(stretch.state(), 1L));
    }

    private static ProgressCounts below(AgencyCode unit, Map<AgencyCode, ProgressCounts> units) {
        return units.entrySet().stream()
                .filter(entry -> Objects.equals(entry.getKey().parent(), unit))
                .map(Map.Entry::getValue)
                .reduce(ProgressCounts.NONE, ProgressCounts::plus);
    }

    private long received() {
        return counted.in(asked.book(), asked.period())
                .filter(life -> life.timeline().on(asked.to()).isPresent())
                .count();
    }

    private static long inProvinces(Map<AgencyCode, ProgressCounts> units) {
        return units.entrySet().stream()
                .filter(entry -> entry.getKey().depth() == 1)
                .mapToLong(entry -> entry.getValue().received())
                .sum();
    }
}
