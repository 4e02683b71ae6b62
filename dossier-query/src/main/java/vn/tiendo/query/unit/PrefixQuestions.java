package vn.tiendo.query.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.tiendo.contract.code.AgencyCode;

/** Which prefixes are asked for to put units together, where a unit can be asked for with units one level below it. */
public final class PrefixQuestions {
    private PrefixQuestions() {}

    /**
     * Every prefix that makes up some units, as a key or among the units below a key; a unit and its children without
     * mergers are one question.
     */
    public static Map<AgencyCode, Set<AgencyCode>> of(Map<AgencyCode, Extent> units) {
        List<AgencyCode> prefixes = units.values().stream()
                .flatMap(extent -> Stream.concat(extent.prefixes().stream(), extent.without().stream()))
                .distinct()
                .toList();
        Set<AgencyCode> parents = new HashSet<>();
        for (AgencyCode prefix : prefixes) {
            AgencyCode parent = prefix.parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        Map<AgencyCode, Set<AgencyCode>> questions = new TreeMap<>();
        for (AgencyCode prefix : prefixes) {
            AgencyCode parent = prefix.parent();
            if (parent == null || parents.contains(prefix)) {
                questions.computeIfAbsent(prefix, _ -> new TreeSet<>());
            } else {
                questions.computeIfAbsent(parent, _ -> new TreeSet<>()).add(prefix);
            }
        }
        return questions;
    }
}
