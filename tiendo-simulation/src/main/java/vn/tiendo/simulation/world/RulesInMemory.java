package vn.tiendo.simulation.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.outage.Outages;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.Enactment;
import vn.tiendo.query.rules.RuleChange.Subject;
import vn.tiendo.query.rules.RuleLedger;
import vn.tiendo.query.rules.RuleVersion;
import vn.tiendo.query.rules.Rulebook;
import vn.tiendo.query.standing.Books;
import vn.tiendo.query.standing.FirstPromiseBook;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Portal766;
import vn.tiendo.query.standing.ProvinceBook;
import vn.tiendo.query.standing.Rules;
import vn.tiendo.simulation.story.Story;

/** The rules in force, and a change of them that is being worked out. */
public final class RulesInMemory implements RuleLedger, Enactment {
    /** The books of an installation. */
    public static final Books BOOKS =
            new Books(List.of(new Portal766(Story.ZONE), new ProvinceBook(), new FirstPromiseBook()));

    private final Set<Fault> faults;
    private final Map<Subject, Long> versions = new HashMap<>();
    private final TreeSet<DossierCode> candidates = new TreeSet<>();
    private InForce inForce = new InForce(0, new Rulebook(List.of(), Map.of(), Catalogue.EMPTY, Outages.NONE));
    private Judge judge = inForce.rulebook().judge(BOOKS, Story.ZONE);
    private @Nullable Watch watch;

    RulesInMemory(Set<Fault> faults) {
        this.faults = faults;
    }

    /** Whoever judges by them. */
    public Judge judge() {
        return judge;
    }

    /** As those who judge ask for them: what they may change while a change is worked out is looked at once more. */
    Rules rules() {
        return new Rules() {
            @Override
            public Judge inForce() {
                return judge;
            }

            @Override
            public Judge held(Collection<DossierCode> dossiers) {
                if (watch != null && !faults.contains(Fault.RULES_NOT_WATCHED)) {
                    candidates.addAll(dossiers);
                }
                return judge;
            }
        };
    }

    @Override
    public InForce inForce() {
        return inForce;
    }

    @Override
    public long versionOf(Subject subject) {
        return versions.getOrDefault(subject, 0L);
    }

    @Override
    public List<RuleVersion> versions(Subject subject, long before, int limit) {
        return List.of();
    }

    @Override
    public Watch begin(long basis) {
        candidates.clear();
        Watch begun = new Watch(new UUID(0, basis), basis);
        watch = begun;
        return begun;
    }

    @Override
    public void remember(Watch owner, List<DossierCode> more) {
        candidates.addAll(more);
    }

    @Override
    public List<DossierCode> candidates(@Nullable DossierCode last, int limit) {
        return candidates.stream()
                .filter(code -> last == null || code.compareTo(last) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Enacted enact(Watch owner, Amendment amendment, LongSupplier recount) {
        long version = inForce.version() + 1;
        inForce = new InForce(version, amendment.change().in(inForce.rulebook()));
        judge = inForce.rulebook().judge(BOOKS, Story.ZONE);
        versions.put(amendment.change().subject(), version);
        return new Enacted(version, recount.getAsLong());
    }

    @Override
    public void end(Watch owner) {
        watch = null;
    }
}
