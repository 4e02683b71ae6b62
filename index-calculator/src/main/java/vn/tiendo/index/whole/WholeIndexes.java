package vn.tiendo.index.whole;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import vn.tiendo.contract.ranking.FormulaVersions;
import vn.tiendo.contract.ranking.Index766;
import vn.tiendo.contract.ranking.ProvinceRanking;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.index.component.ComponentRegister;
import vn.tiendo.index.ranking.PublishedRankings;
import vn.tiendo.index.tally.PeriodOnDay;
import vn.tiendo.index.tally.Tally;
import vn.tiendo.index.tally.TallyReading;

/** Puts the whole index of a day together from what was told and what is counted. */
public final class WholeIndexes {
    /** The national portal's book: its figures are what the index is made of. */
    private static final Book BOOK = Book.PORTAL_766;
    /** Movements are against as many days before, where nothing else is asked for. */
    private static final int WEEK = 7;

    private final Tally tally;
    private final PublishedRankings rankings;
    private final ComponentRegister components;
    private final PublishedIndexes published;
    private final FormulaVersions formulas;

    public WholeIndexes(
            Tally tally,
            PublishedRankings rankings,
            ComponentRegister components,
            PublishedIndexes published,
            FormulaVersions formulas) {
        this.tally = tally;
        this.rankings = rankings;
        this.components = components;
        this.published = published;
        this.formulas = formulas;
    }

    /** The calendar year to date, which processing progress is counted of. */
    public static PeriodOnDay yearOn(LocalDate asOf) {
        return new PeriodOnDay(Period.year(YearMonth.from(asOf)), asOf);
    }

    /** The day that movements are against where none is asked for. */
    public static LocalDate baselineOf(LocalDate asOf) {
        return asOf.minusDays(WEEK);
    }

    /** The day whose movements are against that one. */
    static LocalDate comparedWith(LocalDate baseline) {
        return baseline.plusDays(WEEK);
    }

    public FormulaVersions formulas() {
        return formulas;
    }

    /** As known now; of processing progress what is frozen, where it is. */
    public WholeIndex known(LocalDate asOf) {
        TallyReading reading = tally.read(BOOK, yearOn(asOf));
        Progress progress = rankings.last(BOOK, yearOn(asOf))
                .filter(ProvinceRanking::isFinal)
                .map(ranking -> Progress.published(ranking, reading.fold().updatedAt()))
                .orElseGet(() -> Progress.known(reading, formulas.on(asOf)));
        return index(asOf, progress);
    }

    /** From counts that are known now, frozen or not. */
    public WholeIndex of(TallyReading reading) {
        LocalDate asOf = reading.at().asOf();
        return index(asOf, Progress.known(reading, formulas.on(asOf)));
    }

    private WholeIndex index(LocalDate asOf, Progress progress) {
        ScoreFormula formula = formulas.on(asOf);
        return WholeIndex.of(asOf, formula, components.of(asOf).byProvince(), progress);
    }

    /**
     * An index with its movements against what was published of another day; without, where nothing was, or by another
     * version of the formula.
     */
    public Index766 moved(Index766 index, LocalDate against) {
        return baseline(against)
                .filter(then -> index.formula().equals(then.formula()))
                .map(then -> WholeMovements.against(index, then))
                .orElseGet(() -> WholeMovements.none(index));
    }

    private Optional<Index766> baseline(LocalDate against) {
        return published.last(against).map(PublishedIndexes.Published::index);
    }

    /** Which version of the formula the published figures of a day follow; that of the day where nothing was published. */
    public String formulaOf(LocalDate day) {
        return baseline(day)
                .map(Index766::formula)
                .orElseGet(() -> formulas.on(day).version());
    }
}
