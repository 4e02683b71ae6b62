package vn.tiendo.query.unitranking;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.unit.Unit;

/** What was known of ranked units when the ranking of the provinces of a day became final: kept as it was for ever. */
public interface FrozenFigures {
    /**
     * Freezes figures, within the transaction of the caller; what is frozen stays as it is.
     *
     * @param formula the version of the score formula
     */
    void freeze(Day day, String formula, Map<RankedUnit, Figures> units);

    /** The figures of the units of one kind in a province, empty where none were frozen. */
    Optional<Frozen> find(Day day, AgencyCode province, Unit.Kind kind);

    /** Which figures: as they were published of a period as of a day. */
    record Day(Book book, Period period, LocalDate asOf) {}

    /**
     * Figures as they were.
     *
     * @param formula the version of the score formula
     */
    record Frozen(LocalDate asOf, String formula, Map<AgencyCode, Figures> units) {}
}
