package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;

/**
 * The units below a unit in the territory of a day: those that are registered, those that have figures, and those on the
 * way to either. The unit is the sum of them and of what it holds itself.
 */
public final class Children {
    /** The units of provinces and their departments are some ten thousand. */
    private static final int MOST_GRANDCHILDREN = 20_000;

    private final UnitTree tree;
    private final UnitRegistry registry;
    private final Territory territory;
    private final Book book;
    private final LocalDate day;

    /** @param day the day whose units they are */
    public Children(UnitTree tree, UnitRegistry registry, Book book, LocalDate day) {
        this.tree = tree;
        this.registry = registry;
        this.territory = registry.territory();
        this.book = book;
        this.day = day;
    }

    /**
     * One of them.
     *
     * @param hasFigures whether figures are kept of it, by its code or that of a unit merged into it
     * @param hasChildren whether there are units below it
     */
    public record Child(AgencyCode code, boolean hasFigures, boolean hasChildren) {}

    /**
     * Those of a unit that is not merged on the day, by code. What was below units that were merged right into it is below
     * it now.
     *
     * @param most how many at most
     */
    public List<Child> of(AgencyCode unit, int most) {
        return described(codes(unit, most));
    }

    /** The same by their codes alone, which are found by one statement of several. */
    public List<AgencyCode> codes(AgencyCode unit, int most) {
        return below(territory.roots(unit, day), most).stream().limit(most).toList();
    }

    /** These units, and what there is of them and below them. */
    public List<Child> described(Collection<AgencyCode> units) {
        Set<AgencyCode> withFigures = withFigures(units);
        Set<AgencyCode> withChildren = withChildren(units);
        return units.stream()
                .map(unit -> new Child(unit, withFigures.contains(unit), withChildren.contains(unit)))
                .toList();
    }

    private SortedSet<AgencyCode> below(Collection<AgencyCode> roots, int most) {
        SortedSet<AgencyCode> below = new TreeSet<>(tree.children(book, roots, most));
        for (AgencyCode root : roots) {
            below.addAll(registry.children(day, root));
            below.addAll(territory.leadingToSuccessors(root, day));
        }
        below.removeIf(unit -> territory.isMerged(unit, day));
        return below;
    }

    private Set<AgencyCode> withFigures(Collection<AgencyCode> units) {
        Map<AgencyCode, List<AgencyCode>> prefixes = new HashMap<>();
        units.forEach(unit -> prefixes.put(unit, territory.extent(unit, day).prefixes()));
        List<AgencyCode> all =
                prefixes.values().stream().flatMap(List::stream).distinct().toList();
        Set<AgencyCode> found = tree.withFigures(book, all);
        Set<AgencyCode> with = new HashSet<>();
        prefixes.forEach((unit, some) -> {
            if (some.stream().anyMatch(found::contains)) {
                with.add(unit);
            }
        });
        return with;
    }

    private Set<AgencyCode> withChildren(Collection<AgencyCode> units) {
        Map<AgencyCode, AgencyCode> unitOfRoot = new HashMap<>();
        units.forEach(unit -> territory.roots(unit, day).forEach(root -> unitOfRoot.put(root, unit)));
        Set<AgencyCode> with = new HashSet<>();
        for (AgencyCode child : below(new ArrayList<>(unitOfRoot.keySet()), MOST_GRANDCHILDREN)) {
            AgencyCode parent = child.parent();
            if (parent != null) {
                with.add(unitOfRoot.getOrDefault(parent, parent));
            }
        }
        return with;
    }
}
