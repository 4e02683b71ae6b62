package vn.tiendo.contract.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/**
 * Which facts of one dossier are taken out, as if they had never been told, whichever of the two arrived first. A
 * retraction cannot be retracted, and does no more than this.
 *
 * @param retracted the facts aimed at, told or not
 */
public record Retractions(Set<Identity> retracted) {
    /** What identifies a fact within its dossier. */
    public record Identity(String source, String id) {}

    /** Those that were told of one dossier. */
    public static Retractions among(List<LifecycleEvent> told) {
        Set<Identity> retracted = new HashSet<>();
        for (LifecycleEvent event : told) {
            if (event.fact() instanceof Fact.Retracted retraction) {
                retracted.add(target(retraction, event.source()));
            }
        }
        return new Retractions(retracted);
    }

    private static Identity target(Fact.Retracted retraction, String ownSource) {
        String source = retraction.eventSource();
        return new Identity(source == null ? ownSource : source, retraction.eventId());
    }

    /** Whether a fact is taken out. */
    public boolean takeOut(LifecycleEvent event) {
        return !(event.fact() instanceof Fact.Retracted)
                && retracted.contains(new Identity(event.source(), event.id()));
    }

    /** The facts that stand. Retractions are not among them. */
    List<LifecycleEvent> standing(List<LifecycleEvent> told) {
        return told.stream()
                .filter(event -> !(event.fact() instanceof Fact.Retracted) && !takeOut(event))
                .toList();
    }
}
