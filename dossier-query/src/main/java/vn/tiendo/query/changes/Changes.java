package vn.tiendo.query.changes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.changes.StoredFacts.Stored;
import vn.tiendo.query.dossier.KnownFacts;
import vn.tiendo.query.dossier.RecordedFact;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Rules;

/**
 * The facts that changed a figure. Each dossier is judged by the rules in force, before each fact and with it: so what all
 * facts stored since a position changed, together, is exactly the difference between the figure and what it would have been
 * at that position by the same rules.
 */
public final class Changes {
    private static final int AT_A_TIME = 500;

    private final StoredFacts stored;
    private final KnownFacts facts;
    private final Rules rules;

    public Changes(StoredFacts stored, KnownFacts facts, Rules rules) {
        this.stored = stored;
        this.facts = facts;
        this.rules = rules;
    }

    /**
     * The changes since a position, in the order in which they were stored. They are read some at a time, so that any
     * number of them needs no more memory than some.
     *
     * @param more is given each, until it says that no more is wanted
     */
    public void forEach(Figure figure, Since since, Predicate<Change> more) {
        Judge judge = rules.inForce();
        Replay replay = Replay.of(figure, judge);
        Instant night = figure.asOf().plusDays(1).atStartOfDay(judge.zone()).toInstant();
        Since last = since;
        List<Stored> next;
        do {
            next = stored.after(last, figure, night, AT_A_TIME);
            last = next.isEmpty() ? last : last.after(next.getLast().position());
        } while (allWanted(next, replay, more) && next.size() == AT_A_TIME);
    }

    private boolean allWanted(List<Stored> some, Replay replay, Predicate<Change> more) {
        Set<DossierCode> dossiers = some.stream().map(Stored::dossier).collect(Collectors.toSet());
        Map<DossierCode, List<RecordedFact>> known = facts.of(dossiers);
        return some.stream()
                .map(fact -> replay.last(until(fact, known.getOrDefault(fact.dossier(), List.of()))))
                .flatMap(Optional::stream)
                .allMatch(more);
    }

    private static List<RecordedFact> until(Stored last, List<RecordedFact> facts) {
        return facts.stream().filter(fact -> fact.sequence() <= last.sequence()).toList();
    }
}
