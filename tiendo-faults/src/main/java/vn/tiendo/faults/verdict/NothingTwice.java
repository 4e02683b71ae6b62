package vn.tiendo.faults.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tiendo.faults.load.Told;

/** No fact is stored twice, and each dossier's events are numbered from 0 without a gap, in the order of the store. */
final class NothingTwice implements Check {
    @Override
    public Verdict judge(Evidence evidence) {
        List<String> differences = new ArrayList<>();
        Set<Told> seen = new HashSet<>();
        Map<String, Integer> next = new HashMap<>();
        for (StoredEvents.StoredEvent event : evidence.stored().all()) {
            if (!seen.add(event.told())) {
                differences.add("stored twice: " + event);
            }
            int expected = next.merge(event.dossier(), 1, Integer::sum) - 1;
            if (event.sequence() != expected) {
                differences.add("number %d where %d is next: %s".formatted(event.sequence(), expected, event));
            }
        }
        return new Verdict("nothing is stored twice", differences);
    }
}
