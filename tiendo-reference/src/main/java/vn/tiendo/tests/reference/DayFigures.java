package vn.tiendo.tests.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The figures of all units and periods at the end of one day. */
public final class DayFigures {

    /** A unit and a period, for which a figure is asked. */
    public record Place(String unit, String period) {}

    /** Where a dossier counts that a unit holds and that was received on a day; worked out once. */
    private static final Map<Held, List<Place>> PLACES = new ConcurrentHashMap<>();

    private final Map<Place, Count> figures = new ConcurrentHashMap<>();

    DayFigures(List<Judgement> judgements) {
        judgements.forEach(this::add);
    }

    /** Each dossier counts in its unit and every unit above, for the year, the quarter and the month of its receipt. */
    void add(Judgement judgement) {
        Held held = new Held(judgement.unit(), judgement.receivedOn());
        for (Place place : PLACES.computeIfAbsent(held, Held::places)) {
            figures.computeIfAbsent(place, _ -> new Count()).add(judgement);
        }
    }

    private record Held(String unit, LocalDate receivedOn) {
        List<Place> places() {
            return AgencyCode.unitAndAbove(unit).stream()
                    .flatMap(unit -> Periods.of(receivedOn).stream().map(period -> new Place(unit, period)))
                    .toList();
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
        Count count = figures.get(new Place(unit, period));
        return count == null ? Progress.NONE : count.progress();
    }
}
