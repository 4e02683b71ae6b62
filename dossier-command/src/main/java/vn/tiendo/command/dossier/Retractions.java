package vn.tiendo.command.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.contract.lifecycle.Fact;
import vn.tiendo.contract.lifecycle.LifecycleEvent;

/** Takes retracted facts out, as if they had never been told, whichever of the two arrived first. */
final class Retractions {
    private Retractions() {}

    /** The facts that stand. Retractions are not among them: none can be retracted, and none does more than this. */
    static List<LifecycleEvent> standing(List<LifecycleEvent> told) {
        Set<Identity> retracted = new HashSet<>();
        for (LifecycleEvent event : told) {
            if (event.fact() instanceof Fact.Retracted retraction) {
                retracted.add(target(retraction, event.source()));
            }
        }
        return told.stream()
                .filter(event -> !(event.fact() instanceof Fact.Retracted))
                .filter(event -> !retracted.contains(new Identity(event.source(), event.id())))
                .toList();
    }

    private static Identity target(Fact.Retracted retraction, String ownSource) {
        String source = retraction.eventSource();
        return new Identity(source == null ? ownSource : source, retraction.eventId());
    }

    private record Identity(String source, String id) {}
}
