package vn.tiendo.faults.load;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What shops have told an installation since it was new, and what of it was acknowledged. */
public final class Ledger {
    private final Map<Told, String> told = new LinkedHashMap<>();
    private final Set<Told> acknowledged = new HashSet<>();

    /** Before it is sent: from now on it may be stored. */
    public synchronized void telling(Collection<String> lines) {
        lines.forEach(line -> told.putIfAbsent(Told.of(line), line));
    }

    /** After a 202, or after the broker's acknowledgement: from now on it must be stored. */
    public synchronized void acknowledged(Collection<String> lines) {
        lines.forEach(line -> acknowledged.add(Told.of(line)));
    }

    /** Somebody has lost these for good, and says so: they may be stored or not. */
    public synchronized void lost(Collection<Told> facts) {
        acknowledged.removeAll(facts);
    }

    /** What was acknowledged, as it was sent, in that order. */
    public synchronized List<String> acknowledgedLines() {
        return told.entrySet().stream()
                .filter(entry -> acknowledged.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What was sent, by identity, acknowledged or not. */
    public synchronized Map<Told, String> told() {
        return new LinkedHashMap<>(told);
    }

    public synchronized Set<Told> acknowledged() {
        return new HashSet<>(acknowledged);
    }
}
