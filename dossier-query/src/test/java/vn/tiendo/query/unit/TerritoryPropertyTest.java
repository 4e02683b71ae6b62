package vn.tiendo.query.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.unit.Territory.Merger;

/** Extents against a brute force that walks with every dossier from the unit that holds it. */
class TerritoryPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 4;
    private static final int ROUNDS = 400;

    private final long seed = Long.getLong("tiendo.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> tree = tree();

    /** Four levels; codes that begin with the text of others are among them. */
    private static List<String> tree() {
        List<String> units = new ArrayList<>(List.of("H1", "H12", "H3"));
        List<String> level = List.copyOf(units);
        for (List<String> groups : List.of(List.of("1", "12"), List.of("1", "2"), List.of("1"))) {
            level = level.stream()
                    .flatMap(unit -> groups.stream().map(group -> unit + "." + group))
                    .toList();
            units.addAll(level);
        }
        return units;
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    /** As many mergers as come together without a circle. */
    private Map<String, Merger> mergers() {
        Map<String, Merger> mergers = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            String unit = tree.get(random.nextInt(tree.size()));
            String successor = tree.get(random.nextInt(tree.size()));
            Map<String, Merger> more = new TreeMap<>(mergers);
            more.put(unit, new Merger(new AgencyCode(unit), new AgencyCode(successor), day(random.nextInt(1, DAYS))));
            if (isFreeOfCircles(more)) {
                mergers = more;
            }
        }
        return mergers;
    }

    private boolean isFreeOfCircles(Map<String, Merger> mergers) {
        boolean free = IntStream.range(0, DAYS)
                .allMatch(day -> tree.stream()
                        .allMatch(unit -> walk(unit, mergers, day(day)).size() < Integer.MAX_VALUE
                                && !walksForEver(unit, mergers, day(day))));
        assertThat(new Territory(mergers.values()).circles().isEmpty())
                .as("seed %d, %s", seed, mergers.values())
                .isEqualTo(free);
        return free;
    }

    private static boolean walksForEver(String holder, Map<String, Merger> mergers, LocalDate day) {
        return walk(holder, mergers, day).contains("for ever");
    }

    /** The units that a dossier counts for. */
    private static Set<String> walk(String holder, Map<String, Merger> mergers, LocalDate day) {
        Set<String> counted = new LinkedHashSet<>();
        String unit = holder;
        for (int steps = 0; !unit.isEmpty(); steps++) {
            if (steps > 1_000) {
                counted.add("for ever");
                return counted;
            }
            Merger merger = mergers.get(unit);
            if (merger != null && !day.isBefore(merger.since())) {
                unit = merger.successor().value();
            } else {
                counted.add(unit);
                unit = unit.contains(".") ? unit.substring(0, unit.lastIndexOf('.')) : "";
            }
        }
        return counted;
    }

    @Test
    void everyDossierBelongsOnceToEachUnitThatItCountsFor() {
        System.out.println("territories with -Dtiendo.seed=" + seed);
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Merger> mergers = mergers();
            Territory territory = new Territory(mergers.values());
            for (int number = 0; number < DAYS; number++) {
                LocalDate day = day(number);
                for (String unit : tree) {
                    LocalDate asked = territory.dayOf(new AgencyCode(unit), day);
                    assertThat(asked).isEqualTo(lastDay(unit, mergers, day));
                    Extent extent = territory.extent(new AgencyCode(unit), day);
                    for (String holder : tree) {
                        long times = times(holder, extent.prefixes()) - times(holder, extent.without());
                        long expected = walk(holder, mergers, asked).contains(unit) ? 1 : 0;
                        assertThat(times)
                                .as("seed %d: %s for %s on %s, %s", seed, holder, unit, day, mergers.values())
                                .isEqualTo(expected);
                    }
                }
            }
        }
    }

    private static long times(String holder, Collection<AgencyCode> prefixes) {
        return prefixes.stream()
                .filter(prefix -> holder.equals(prefix.value()) || holder.startsWith(prefix.value() + "."))
                .count();
    }

    private static LocalDate lastDay(String unit, Map<String, Merger> mergers, LocalDate day) {
        Merger merger = mergers.get(unit);
        return merger == null || day.isBefore(merger.since())
                ? day
                : merger.since().minusDays(1);
    }

    @Test
    void aUnitIsItsOwnDossiersAndThoseOfTheUnitsBelowIt() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Merger> mergers = mergers();
            Territory territory = new Territory(mergers.values());
            LocalDate day = day(random.nextInt(DAYS));
            Map<AgencyCode, Integer> sums = new HashMap<>();
            for (String code : tree) {
                AgencyCode unit = new AgencyCode(code);
                if (!territory.isMerged(unit, day)) {
                    sums.merge(unit, territory.roots(unit, day).size(), Integer::sum);
                    AgencyCode above = territory.above(unit, day);
                    if (above != null) {
                        sums.merge(above, size(territory.extent(unit, day)), Integer::sum);
                    }
                }
            }
            sums.forEach((unit, sum) -> assertThat(sum)
                    .as("seed %d: %s on %s, %s", seed, unit, day, mergers.values())
                    .isEqualTo(size(territory.extent(unit, day))));
        }
    }

    @Test
    void theChildrenOfAUnitAreThoseWhoseWayLeadsToItNext() {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Merger> mergers = mergers();
            UnitRegistry registry = new UnitRegistry(mergers.values().stream()
                    .map(TerritoryPropertyTest::registered)
                    .toList());
            LocalDate day = day(random.nextInt(DAYS));
            Children children = new Children(new WholeTree(), registry, Book.PORTAL_766, day);
            for (String code : tree) {
                AgencyCode unit = new AgencyCode(code);
                if (!registry.territory().isMerged(unit, day)) {
                    assertThat(children.of(unit, 100))
                            .as("seed %d: %s on %s, %s", seed, unit, day, mergers.values())
                            .extracting(Children.Child::code)
                            .containsExactlyElementsOf(next(unit, registry.territory(), day));
                }
            }
        }
    }

    private static Registration registered(Merger merger) {
        return Registrations.commune(
                merger.unit().value(),
                null,
                merger.since().minusDays(1).toString(),
                merger.successor().value());
    }

    private Set<AgencyCode> next(AgencyCode unit, Territory territory, LocalDate day) {
        Set<AgencyCode> next = new TreeSet<>();
        for (String code : tree) {
            AgencyCode child = new AgencyCode(code);
            if (!territory.isMerged(child, day) && unit.equals(territory.above(child, day))) {
                next.add(child);
            }
        }
        return next;
    }

    /** All units have figures. */
    private final class WholeTree implements UnitTree {
        @Override
        public SortedSet<AgencyCode> children(Book book, Collection<AgencyCode> units, int most) {
            return tree.stream()
                    .map(AgencyCode::new)
                    .filter(unit -> unit.parent() != null && units.contains(unit.parent()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public Set<AgencyCode> withFigures(Book book, Collection<AgencyCode> units) {
            return Set.copyOf(units);
        }
    }

    /** With one dossier in every unit. */
    private int size(Extent extent) {
        return Math.toIntExact(tree.stream()
                .filter(unit -> extent.contains(new AgencyCode(unit)))
                .count());
    }
}
