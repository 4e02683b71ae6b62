package vn.tiendo.tests.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of all units and periods at the end of one day. */
public final class DayFigures {

    /** A unit and a period, for which a figure is asked. */
    public record Place(String unit, String period) {}

    private final Map<Place, Progress> figures = new HashMap<>();

    DayFigures(List<Judgement> judgements) {
        judgements.forEach(this::add);
    }

    /** Each dossier counts in its unit and every unit above, for the year, the quarter and the month of its receipt. */
    void add(Judgement judgement) {
        for (String unit : AgencyCode.unitAndAbove(judgement.unit())) {
            for (String period : Periods.of(judgement.receivedOn())) {
                figures.merge(new Place(unit, period), Progress.NONE.and(judgement), (some, _) -> some.and(judgement));
            }
        }
    }

    /** Where anything was received; everywhere else nothing was. */
    public Set<Place> places() {
        return figures.keySet();
    }

    /**
     * Counts the dossiers of a unit, received in a period.
     *
     * @param unit any code, the province first
     * @param period such as {@code 2023}, {@code 2023-Q4} or {@code 2023-10}
     */
    public Progress progress(String unit, String period) {
        return figures.getOrDefault(new Place(unit, period), Progress.NONE);
    }
}
