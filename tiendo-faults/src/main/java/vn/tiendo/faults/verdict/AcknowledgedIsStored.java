package vn.tiendo.faults.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tiendo.faults.load.Told;
import vn.tiendo.local.run.Door;

/** Zero lost, zero invented, zero refused: whatever was acknowledged is in the store, and nothing that nobody told. */
final class AcknowledgedIsStored implements Check {
    @Override
    public Verdict judge(Evidence evidence) {
        Set<Told> stored = new HashSet<>(evidence.stored().told().toList());
        Set<Told> told = evidence.ledger().told().keySet();
        Stream<String> lost = evidence.ledger().acknowledged().stream()
                .filter(fact -> !stored.contains(fact))
                .map(fact -> "lost: " + fact);
        Stream<String> invented =
                stored.stream().filter(fact -> !told.contains(fact)).map(fact -> "told by nobody: " + fact);
        return new Verdict(
                "acknowledged is stored",
                Stream.of(lost, invented, refused(evidence).stream())
                        .flatMap(each -> each)
                        .sorted()
                        .toList());
    }

    /** Everything that is told here is right. */
    private static List<String> refused(Evidence evidence) {
        return evidence.site()
                .database()
                .of(evidence.site().first(Door.COMMAND).application())
                .sql("select 'refused: ' || code || ' ' || message from rejection order by id")
                .query(String.class)
                .list();
    }
}
