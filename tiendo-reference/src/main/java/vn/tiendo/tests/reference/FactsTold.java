package vn.tiendo.tests.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.tests.reference.Fact.Identity;

/** Which facts stand: each told once, less those taken out. */
final class FactsTold {

    private FactsTold() {}

    /**
     * Reads the facts that stand, by dossier code; in no order that matters, and at least one of each dossier.
     *
     * @param lines CloudEvents in the order in which they arrived
     */
    static Map<String, List<Fact>> byDossier(Collection<String> lines) {
        Collection<Fact> told = once(lines);
        Set<Identity> takenOut = told.stream()
                .filter(fact -> fact.is(Kind.RETRACTED))
                .map(FactsTold::target)
                .collect(toSet());
        return told.stream()
                .filter(fact -> fact.is(Kind.RETRACTED) || !takenOut.contains(fact.told()))
                .collect(groupingBy(Fact::dossier));
    }

    /** Of facts with one identity the first to arrive stands, whatever the others say. */
    private static Collection<Fact> once(Collection<String> lines) {
        Map<Identity, Fact> first = new LinkedHashMap<>();
        for (String line : lines) {
            Fact fact = Fact.parse(line);
            first.putIfAbsent(fact.told(), fact);
        }
        return first.values();
    }

    /** What a retraction takes out: only of its own dossier, and told by its own source unless it says another. */
    private static Identity target(Fact retraction) {
        String source = retraction.optional("eventSource");
        return new Identity(
                retraction.dossier(), source == null ? retraction.source() : source, retraction.required("eventId"));
    }
}
