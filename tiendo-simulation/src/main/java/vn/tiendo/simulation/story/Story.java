package vn.tiendo.simulation.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;

/**
 * All that happens in a virtual world. Any part of it can be left out and the rest still runs, for which it is made before
 * it runs.
 *
 * @param seed of which it was made, and of which everything is thrown that is left to chance while it runs
 * @param first its first day
 * @param days how long it lasts
 * @param units that hold dossiers, in order
 * @param arrivals what shops tell, by when it arrives
 * @param happenings to the installation, by their instants
 */
public record Story(
        long seed,
        LocalDate first,
        int days,
        List<AgencyCode> units,
        List<Arrival> arrivals,
        List<Happening> happenings) {
    /** Where it happens. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Story {
        units = List.copyOf(units);
        arrivals = arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList();
        happenings =
                happenings.stream().sorted(Comparator.comparing(Happening::at)).toList();
    }

    /** The last day. */
    public LocalDate last() {
        return first.plusDays(days - 1L);
    }

    /** The dossiers that anything is told of, in order. */
    public List<DossierCode> dossiers() {
        return arrivals.stream()
                .map(arrival -> arrival.event().dossier())
                .distinct()
                .sorted()
                .toList();
    }

    /** Only what is told of these. */
    public Story of(List<DossierCode> dossiers) {
        Set<DossierCode> kept = Set.copyOf(dossiers);
        return telling(arrivals.stream()
                .filter(arrival -> kept.contains(arrival.event().dossier()))
                .toList());
    }

    /** Only this is told. */
    public Story telling(List<Arrival> others) {
        return new Story(seed, first, days, units, others, happenings);
    }

    /** Only this happens. */
    public Story with(List<Happening> others) {
        return new Story(seed, first, days, units, arrivals, others);
    }

    @Override
    public String toString() {
        return Stream.concat(arrivals.stream(), happenings.stream())
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n", "seed %d, %d days from %s%n".formatted(seed, days, first), ""));
    }
}
