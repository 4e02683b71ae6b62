package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * Which units a dossier counts for, by the mergers of units. From the unit that holds it the way leads upward: from a unit
 * that was merged by that day to its successor, from any other to the unit above it by code. The dossier counts for every
 * unit on the way but the merged ones, so each unit is the sum of its own dossiers and of those below it, on every day. Nothing
 * that is kept is rewritten: the same figures give the territory of any day.
 */
public final class Territory {
    private final Map<AgencyCode, Merger> mergers = new HashMap<>();
    private final NavigableMap<String, Merger> byUnit = new TreeMap<>();
    private final NavigableMap<String, List<Merger>> bySuccessor = new TreeMap<>();

    /**
     * A unit counts under its successor.
     *
     * @param since the first day on which it does
     */
    record Merger(AgencyCode unit, AgencyCode successor, LocalDate since) {
        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(since);
        }
    }

    Territory(Collection<Merger> mergers) {
        for (Merger merger : mergers) {
            this.mergers.put(merger.unit(), merger);
            byUnit.put(merger.unit().value(), merger);
            bySuccessor
                    .computeIfAbsent(merger.successor().value(), _ -> new ArrayList<>())
                    .add(merger);
        }
    }

    /** The territory that registrations tell of. */
    static Territory of(Collection<Registration> registrations) {
        return new Territory(registrations.stream().flatMap(Territory::merger).toList());
    }

    private static Stream<Merger> merger(Registration registration) {
        AgencyCode successor = registration.successor();
        return successor == null
                ? Stream.of()
                : Stream.of(new Merger(
                        registration.code(), successor, registration.validTo().plusDays(1)));
    }

    /** Whether the unit counts under another on that day. */
    public boolean isMerged(AgencyCode unit, LocalDate day) {
        Merger merger = mergers.get(unit);
        return merger != null && merger.holdsOn(day);
    }

    /** The units that a dossier counts for, the lowest first. */
    List<AgencyCode> countingFor(AgencyCode holder, LocalDate day) {
        List<AgencyCode> units = new ArrayList<>();
        for (AgencyCode unit = holder; unit != null; unit = next(unit, day)) {
            if (!isMerged(unit, day)) {
                units.add(unit);
            }
        }
        return units;
    }

    private @Nullable AgencyCode next(AgencyCode unit, LocalDate day) {
        Merger merger = mergers.get(unit);
        return merger != null && merger.holdsOn(day) ? merger.successor() : unit.parent();
    }

    /** The province that a unit counts for on a day, whatever its code says. */
    public AgencyCode provinceOf(AgencyCode unit, LocalDate day) {
        return countingFor(unit, day).getLast();
    }

    /** The unit that all of this one counts for, null for a province: the next one on the way that is not merged. */
    public @Nullable AgencyCode above(AgencyCode unit, LocalDate day) {
        AgencyCode above = next(unit, day);
        while (above != null && isMerged(above, day)) {
            above = next(above, day);
        }
        return above;
    }

    /**
     * The unit right below a unit on the way from a holder to it, or the unit itself where the dossiers are its own.
     *
     * @throws IllegalArgumentException if the holder's dossiers do not count for the unit
     */
    AgencyCode part(AgencyCode unit, AgencyCode holder, LocalDate day) {
        List<AgencyCode> way = countingFor(holder, dayOf(unit, day));
        int place = way.indexOf(unit);
        if (place < 0) {
            throw new IllegalArgumentException(holder + " does not count for " + unit);
        }
        return way.get(Math.max(0, place - 1));
    }

    /** The merged units that lead back to themselves: there must be none. */
    SortedSet<AgencyCode> circles() {
        return mergers.values().stream()
                .filter(this::leadsBack)
                .map(Merger::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every circle is closed by a merger of some day, and seen from there. */
    private boolean leadsBack(Merger merger) {
        Set<AgencyCode> seen = new HashSet<>();
        AgencyCode unit = merger.successor();
        while (unit != null && !unit.equals(merger.unit()) && seen.add(unit)) {
            unit = next(unit, merger.since());
        }
        return merger.unit().equals(unit);
    }

    /** The day itself; of a unit that is merged by then its last day, on which it is answered as it was. */
    public LocalDate dayOf(AgencyCode unit, LocalDate day) {
        Merger merger = mergers.get(unit);
        return merger != null && merger.holdsOn(day) ? merger.since().minusDays(1) : day;
    }

    /** The unit itself and the units merged right into it, by code: whose children are its children. */
    public SortedSet<AgencyCode> roots(AgencyCode unit, LocalDate day) {
        LocalDate on = dayOf(unit, day);
        SortedSet<AgencyCode> roots = new TreeSet<>();
        Deque<AgencyCode> found = new ArrayDeque<>(List.of(unit));
        while (!found.isEmpty()) {
            AgencyCode root = found.remove();
            roots.add(root);
            bySuccessor.getOrDefault(root.value(), List.of()).stream()
                    .filter(merger -> merger.holdsOn(on))
                    .forEach(merger -> found.add(merger.unit()));
        }
        return roots;
    }

    /** The units one level below, by code, of units that others were merged into by that day. */
    SortedSet<AgencyCode> leadingToSuccessors(AgencyCode unit, LocalDate day) {
        return below(bySuccessor, unit).values().stream()
                .flatMap(List::stream)
                .filter(merger -> merger.holdsOn(day) && !merger.successor().equals(unit))
                .map(merger -> merger.successor().ancestor(unit.depth() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What makes up a unit on a day. A unit that is merged by then is what it was on its last day. */
    public Extent extent(AgencyCode unit, LocalDate day) {
        LocalDate on = dayOf(unit, day);
        Set<AgencyCode> counted = mergedInto(unit, on);
        List<AgencyCode> prefixes = new ArrayList<>(List.of(unit));
        List<AgencyCode> without = new ArrayList<>();
        Map<AgencyCode, Boolean> bounds = new HashMap<>(Map.of(unit, true));
        for (AgencyCode merged : bounds(unit, counted, on)) {
            boolean counts = counted.contains(merged);
            if (counts != countsAround(merged, bounds)) {
                (counts ? prefixes : without).add(merged);
            }
            bounds.put(merged, counts);
        }
        return new Extent(prefixes, without);
    }

    /** The merged units, near or far, whose way leads to the unit. */
    private Set<AgencyCode> mergedInto(AgencyCode unit, LocalDate day) {
        Set<AgencyCode> merged = new HashSet<>();
        Deque<AgencyCode> found = new ArrayDeque<>(List.of(unit));
        while (!found.isEmpty()) {
            AgencyCode part = found.remove();
            below(bySuccessor, part).values().stream()
                    .flatMap(List::stream)
                    .filter(merger -> merger.holdsOn(day) && !merged.contains(merger.unit()))
                    .filter(merger -> countingFor(merger.successor(), day).contains(unit))
                    .map(Merger::unit)
                    .forEach(from -> {
                        merged.add(from);
                        found.add(from);
                    });
        }
        return merged;
    }

    /** The merged units where it may change whether dossiers count, those above before those below them. */
    private SortedSet<AgencyCode> bounds(AgencyCode unit, Set<AgencyCode> counted, LocalDate day) {
        return Stream.concat(Stream.of(unit), counted.stream())
                .flatMap(part -> below(byUnit, part).values().stream())
                .filter(merger -> merger.holdsOn(day) && !merger.unit().equals(unit))
                .map(Merger::unit)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean countsAround(AgencyCode unit, Map<AgencyCode, Boolean> bounds) {
        AgencyCode around = unit.parent();
        while (around != null && !bounds.containsKey(around)) {
            around = around.parent();
        }
        return around != null && Boolean.TRUE.equals(bounds.get(around));
    }

    /** What is under a unit or below it: codes are letters, digits and dots, and of those '.' comes first, then '/'. */
    private static <T> Map<String, T> below(NavigableMap<String, T> byCode, AgencyCode unit) {
        return byCode.subMap(unit.value(), unit.value() + "/");
    }

    /**
     * Days over which the same makes up a unit.
     *
     * @param first the first of them
     * @param last the last of them
     */
    public record Stretch(LocalDate first, LocalDate last, Extent extent) {}

    /** The days from one to another, both included, by what makes up the unit on each. */
    public List<Stretch> stretches(AgencyCode unit, LocalDate first, LocalDate last) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate begin = first;
        Extent extent = extent(unit, first);
        for (LocalDate day : mergerDays(first.plusDays(1), last)) {
            Extent next = extent(unit, day);
            if (!next.equals(extent)) {
                stretches.add(new Stretch(begin, day.minusDays(1), extent));
                begin = day;
                extent = next;
            }
        }
        stretches.add(new Stretch(begin, last, extent));
        return stretches;
    }

    private SortedSet<LocalDate> mergerDays(LocalDate first, LocalDate last) {
        return mergers.values().stream()
                .map(Merger::since)
                .filter(since -> !since.isBefore(first) && !since.isAfter(last))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
