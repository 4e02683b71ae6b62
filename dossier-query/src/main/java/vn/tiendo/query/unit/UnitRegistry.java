package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/** The names, kinds, days and successors of units. Figures do not depend on it but by its {@link Territory}. */
public final class UnitRegistry {
    private final NavigableMap<AgencyCode, List<Registration>> registrations;
    private final Map<AgencyCode, SortedSet<AgencyCode>> children = new HashMap<>();
    private final Map<AgencyCode, List<Registration>> within = new HashMap<>();
    private final Map<AgencyCode, LocalDate> firstDaysBelow = new HashMap<>();
    private final Territory territory;

    /** @param registrations consistent, as {@link Consistency} has it */
    public UnitRegistry(Collection<Registration> registrations) {
        this.registrations = registrations.stream()
                .sorted()
                .collect(Collectors.groupingBy(Registration::code, TreeMap::new, Collectors.toUnmodifiableList()));
        this.territory = Territory.of(registrations);
        registrations.forEach(this::noteAbove);
    }

    private void noteAbove(Registration registration) {
        AgencyCode unit = registration.code();
        for (AgencyCode parent = unit.parent(); parent != null; parent = unit.parent()) {
            children.computeIfAbsent(parent, _ -> new TreeSet<>()).add(unit);
            within.computeIfAbsent(unit, _ -> new ArrayList<>()).add(registration);
            unit = parent;
        }
        if (registration.code().depth() > 1) {
            firstDaysBelow.merge(unit, registration.validFrom(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** Which units a dossier counts for. */
    public Territory territory() {
        return territory;
    }

    /** All of it, by code and first day. */
    public List<Registration> registrations() {
        return registrations.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The unit as it is called on a day. Where it does not exist on that day it goes by the latest name before, or else by
     * the first one after: its dossiers are still asked for.
     */
    public Unit on(LocalDate day, AgencyCode code) {
        List<Registration> names = registrations.getOrDefault(code, List.of());
        return names.stream()
                .filter(name -> !name.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> names.stream().findFirst())
                .map(name -> Unit.of(name, day))
                .orElseGet(() -> Unit.unnamed(code));
    }

    /**
     * Whose figures are told where a unit is asked for.
     *
     * @param day the day of the territory
     */
    public UnitOfFigures figuresOf(AgencyCode unit, LocalDate day) {
        Extent extent = territory.extent(unit, day);
        return new UnitOfFigures(
                unit,
                on(day, unit).name(),
                nullIfNone(extent.merged()),
                nullIfNone(extent.without()),
                territory.isMerged(unit, day) ? territory.above(unit, day) : null);
    }

    private static @Nullable List<AgencyCode> nullIfNone(List<AgencyCode> units) {
        return units.isEmpty() ? null : units;
    }

    private Optional<Registration> valid(LocalDate day, AgencyCode code) {
        return registrations.getOrDefault(code, List.of()).stream()
                .filter(registration -> registration.validOn(day))
                .findFirst();
    }

    /** The provinces of a day, by code. */
    public List<AgencyCode> provinces(LocalDate day) {
        return registrations.keySet().stream()
                .filter(code -> code.depth() == 1 && valid(day, code).isPresent())
                .toList();
    }

    /** The units one level below that are registered on a day, or have units below them that are; by code. */
    public List<AgencyCode> children(LocalDate day, AgencyCode unit) {
        return children.getOrDefault(unit, new TreeSet<>()).stream()
                .filter(child -> within.getOrDefault(child, List.of()).stream()
                        .anyMatch(registration -> registration.validOn(day)))
                .toList();
    }

    /**
     * Whether a dossier may be held by the unit on a day. What is below no province of either list is not known; nor is
     * what is not registered on the day, once the province has registered units below it. A province is known on any day.
     */
    public boolean knows(AgencyCode unit, LocalDate day) {
        AgencyCode province = unit.province();
        LocalDate registeredSince = firstDaysBelow.getOrDefault(province, LocalDate.MAX);
        return registrations.containsKey(province)
                && (unit.equals(province)
                        || day.isBefore(registeredSince)
                        || valid(day, unit).isPresent());
    }

    /** Whether a dossier may have been held by the unit on some day: as {@link #knows(AgencyCode, LocalDate)}, of any day. */
    public boolean knows(AgencyCode unit) {
        AgencyCode province = unit.province();
        return registrations.containsKey(unit)
                || registrations.containsKey(province) && !firstDaysBelow.containsKey(province);
    }
}
