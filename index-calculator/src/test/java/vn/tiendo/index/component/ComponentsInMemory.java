package vn.tiendo.index.component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.contract.ranking.IndexGroup;
import vn.tiendo.index.component.ComponentChange.Changed;
import vn.tiendo.index.component.ComponentScores.Told;

/** Scores that are told as long as a test runs; what holds follows from the changes. */
public final class ComponentsInMemory implements ComponentRegister {
    private static final Signature LAN = new Signature("Lan", null, Instant.EPOCH);

    private final SortedMap<LocalDate, List<ComponentChange>> history = new TreeMap<>();

    private record Place(AgencyCode province, IndexGroup group) {}

    /** Tells of a province the same points in all six groups. */
    public void tell(LocalDate asOf, String province, String points) {
        Map<IndexGroup, BigDecimal> groups = new EnumMap<>(IndexGroup.class);
        for (IndexGroup group : IndexGroup.values()) {
            groups.put(group, new BigDecimal(points));
        }
        put(asOf, Map.of(new AgencyCode(province), groups), LAN);
    }

    /** Tells one score. */
    public void tell(LocalDate asOf, String province, IndexGroup group, String points) {
        put(asOf, Map.of(new AgencyCode(province), Map.of(group, new BigDecimal(points))), LAN);
    }

    /** Tells of every province of the day the same points in all six groups. */
    public void tellAll(LocalDate asOf, String points) {
        for (Province province : Provinces.on(asOf)) {
            tell(asOf, province.code().value(), points);
        }
    }

    /** Takes one score back. */
    public void withdraw(LocalDate asOf, String province, IndexGroup group) {
        withdraw(asOf, new AgencyCode(province), group, LAN);
    }

    /** The days of which scores were ever told. */
    public SortedSet<LocalDate> days() {
        return new TreeSet<>(history.keySet());
    }

    @Override
    public ComponentScores of(LocalDate asOf) {
        Map<Place, Told> told = new HashMap<>();
        List<ComponentChange> changes = history.getOrDefault(asOf, List.of());
        for (ComponentChange change : changes) {
            change.scores()
                    .forEach(score -> told.compute(
                            new Place(score.province(), score.group()), (place, _) -> told(place, score, change)));
        }
        return new ComponentScores(asOf, changes.size(), List.copyOf(told.values()));
    }

    /** Null where it was withdrawn. */
    private static @Nullable Told told(Place place, Changed changed, ComponentChange change) {
        BigDecimal points = changed.score();
        return points == null
                ? null
                : new Told(place.province(), place.group(), points, change.version(), change.signature());
    }

    @Override
    public ComponentChange put(
            LocalDate asOf, Map<AgencyCode, Map<IndexGroup, BigDecimal>> scores, Signature signature) {
        List<Changed> changed = new ArrayList<>();
        scores.forEach((province, groups) -> groups.forEach((group, points) -> {
            BigDecimal former = score(asOf, province, group);
            if (!points.equals(former)) {
                changed.add(new Changed(province, group, former, points));
            }
        }));
        return keep(asOf, changed, signature);
    }

    @Override
    public ComponentChange withdraw(LocalDate asOf, AgencyCode province, IndexGroup group, Signature signature) {
        BigDecimal former = score(asOf, province, group);
        return keep(asOf, former == null ? List.of() : List.of(new Changed(province, group, former, null)), signature);
    }

    @Override
    public List<ComponentChange> changes(LocalDate asOf, long before, int limit) {
        return history.getOrDefault(asOf, List.of()).reversed().stream()
                .filter(change -> change.version() < before)
                .limit(limit)
                .toList();
    }

    private @Nullable BigDecimal score(LocalDate asOf, AgencyCode province, IndexGroup group) {
        return of(asOf).byProvince().getOrDefault(province, Map.of()).get(group);
    }

    private ComponentChange keep(LocalDate asOf, List<Changed> changed, Signature signature) {
        List<ComponentChange> changes = history.computeIfAbsent(asOf, _ -> new ArrayList<>());
        if (changed.isEmpty()) {
            return new ComponentChange(changes.size(), signature, changed);
        }
        changes.add(new ComponentChange(changes.size() + 1L, signature, changed));
        return changes.getLast();
    }
}
