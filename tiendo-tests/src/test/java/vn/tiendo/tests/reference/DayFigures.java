package vn.tiendo.tests.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The figures of all units and periods at the end of one day. */
public final class DayFigures {

    /** A unit and a period, for which a figure is asked. */
    public record Place(String unit, String period) {}

    private final Map<Place, List<Judgement>> dossiers = new HashMap<>();

    /** Each dossier counts in its unit and every unit above, for the year, the quarter and the month of its receipt. */
    DayFigures(List<Judgement> judgements) {
        for (Judgement judgement : judgements) {
            for (String unit : AgencyCode.unitAndAbove(judgement.unit())) {
                for (String period : Periods.of(judgement.receivedOn())) {
                    dossiers.computeIfAbsent(new Place(unit, period), place -> new ArrayList<>())
                            .add(judgement);
                }
            }
        }
    }

    /** Where anything was received; everywhere else nothing was. */
    public Set<Place> places() {
        return dossiers.keySet();
    }

    /**
     * Counts the dossiers of a unit, received in a period.
     *
     * @param unit any code, the province first
     * @param period such as {@code 2023}, {@code 2023-Q4} or {@code 2023-10}
     */
    public Progress progress(String unit, String period) {
        return Progress.of(dossiers.getOrDefault(new Place(unit, period), List.of()));
    }
}
