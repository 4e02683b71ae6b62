package vn.tiendo.query.backlog;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long finished dossiers took, from the day of their receipt to the day of their finish: in calendar days, and in the
 * working days among them, the day of the receipt being day 0. That is the time that whoever handed in the dossier waited:
 * time during which it was suspended is in it.
 */
public final class TimesTaken {
    private static final int MEDIAN = 50;
    private static final int MOST = 90;
    private static final Comparator<OfProcedure> SLOWEST_FIRST = Comparator.<OfProcedure>comparingInt(
                    times -> times.working().within(MEDIAN).orElse(0))
            .thenComparingInt(times -> times.working().within(MOST).orElse(0))
            .reversed()
            .thenComparing(OfProcedure::procedure);

    private final DaysTaken working = new DaysTaken();
    private final DaysTaken calendar = new DaysTaken();
    private final SortedMap<String, OfProcedure> procedures = new TreeMap<>();

    /** The times of the dossiers of a procedure. */
    public record OfProcedure(String procedure, DaysTaken working, DaysTaken calendar) {
        private OfProcedure(String procedure) {
            this(procedure, new DaysTaken(), new DaysTaken());
        }
    }

    /** Some dossiers of a procedure that took equally long. */
    public void add(String procedure, int workingDays, int calendarDays, long dossiers) {
        OfProcedure own = procedures.computeIfAbsent(procedure, OfProcedure::new);
        own.working().add(workingDays, dossiers);
        own.calendar().add(calendarDays, dossiers);
        working.add(workingDays, dossiers);
        calendar.add(calendarDays, dossiers);
    }

    /** Working days of all. */
    public DaysTaken working() {
        return working;
    }

    /** Calendar days of all. */
    public DaysTaken calendar() {
        return calendar;
    }

    /**
     * The procedures that take longest: by the median of working days, then by the 90th percentile, then by code.
     *
     * @param most how many are told at most
     * @param least how many finished dossiers one must have: few tell nothing
     */
    public List<OfProcedure> slowest(int most, int least) {
        return procedures.values().stream()
                .filter(times -> times.working().count() >= least)
                .sorted(SLOWEST_FIRST)
                .limit(most)
                .toList();
    }
}
