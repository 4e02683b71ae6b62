package vn.tiendo.query.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;

/**
 * What a file changes in the registry.
 *
 * @param provinces of which it is all
 * @param steps by code and first day
 * @param unchanged how many registrations stay as they are
 */
public record RegistryChange(SortedSet<AgencyCode> provinces, List<Step> steps, long unchanged) {
    public RegistryChange {
        provinces = new TreeSet<>(provinces);
        steps = List.copyOf(steps);
    }

    /**
     * One registration.
     *
     * @param before null where it is new
     * @param after null where it goes
     */
    public record Step(
            @Nullable Registration before, @Nullable Registration after) {}

    /**
     * What a file would change.
     *
     * @throws vn.tiendo.problem.RefusedContent if the registry would then contradict itself
     */
    public static RegistryChange of(UnitFile file, UnitRegistry registry) {
        Consistency.check(file, registry);
        Map<Registration, Registration> before =
                byKey(registry.registrations().stream().filter(file::replaces));
        Map<Registration, Registration> after = byKey(file.rows().stream().map(UnitFile.Row::registration));
        SortedSet<Registration> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<Step> steps = new ArrayList<>();
        for (Registration key : keys) {
            Step step = new Step(before.get(key), after.get(key));
            if (step.before() == null || !step.before().equals(step.after())) {
                steps.add(step);
            }
        }
        return new RegistryChange(file.provinces(), steps, keys.size() - steps.size());
    }

    /** In a tree map, what compares as equal is one key: code and first day. */
    private static Map<Registration, Registration> byKey(Stream<Registration> registrations) {
        return registrations.collect(
                Collectors.toMap(Function.identity(), Function.identity(), (one, _) -> one, TreeMap::new));
    }

    /** How many registrations are new. */
    public long added() {
        return steps.stream().filter(step -> step.before() == null).count();
    }

    /** How many go. */
    public long removed() {
        return steps.stream().filter(step -> step.after() == null).count();
    }

    /** How many are told otherwise. */
    public long changed() {
        return steps.size() - added() - removed();
    }
}
