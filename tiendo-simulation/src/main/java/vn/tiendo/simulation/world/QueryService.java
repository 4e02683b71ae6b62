package vn.tiendo.simulation.world;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.DossierEvent;
import vn.tiendo.query.dossier.DossierScan;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.feed.DossierFeed;
import vn.tiendo.query.rules.Amending;
import vn.tiendo.query.rules.Amendment;
import vn.tiendo.query.rules.RuleChange;
import vn.tiendo.simulation.story.Story;

/** The read model, around the feed, the changes of rules and the derivation of the real one. */
public final class QueryService {
    private final Topic<RecordedEvent> events;
    private final List<DossierEvent> store;
    private final Set<Fault> faults;
    private final RulesInMemory rules;
    private Tables tables;
    private @Nullable Rebuilding rebuilding;

    QueryService(Topic<RecordedEvent> events, List<DossierEvent> store, Set<Fault> faults) {
        this.events = events;
        this.store = store;
        this.faults = faults;
        this.rules = new RulesInMemory(faults);
        this.tables = Tables.empty(faults, events.partitions());
    }

    /** Whether there was anything to apply; nothing remains of a batch that is lost before its commit. */
    boolean feed(int partition, int most, boolean lost) {
        Tables before = lost ? tables.copy() : tables;
        List<RecordedEvent> batch = events.read(partition, tables.positions()[partition], most);
        new DossierFeed(
                        rules.rules(),
                        position -> store.get(Integer.parseInt(position)).progress(),
                        tables.register(faults),
                        tables.derived().derivation(this::judged))
                .apply(batch);
        tables.positions()[partition] += batch.size();
        if (lost && faults.contains(Fault.POSITION_WITHOUT_EFFECT)) {
            before.positions()[partition] += batch.size();
        }
        tables = before;
        return !batch.isEmpty();
    }

    private void judged(List<JudgedDossier> dossiers) {
        if (rebuilding != null) {
            rebuilding.judged(dossiers);
        }
    }

    void rewind(int records) {
        int[] positions = tables.positions();
        for (int partition = 0; partition < positions.length; partition++) {
            boolean late = faults.contains(Fault.OFFSET_OFF_BY_ONE);
            positions[partition] = Math.max(0, positions[partition] - (late ? -1 : records));
        }
    }

    /** @param meanwhile what goes on after the dossiers were read and before the change comes into force */
    void change(RuleChange change, Runnable meanwhile) {
        Register register = tables.register(Set.of());
        DossierScan scan = new InterruptedScan(register, meanwhile);
        new Amending(rules, rules, scan, tables.derived().derivation(this::judged), RulesInMemory.BOOKS, Story.ZONE)
                .enact(new Amendment(change, "simulation", null, null));
    }

    void rebuild() {
        rebuilding = new Rebuilding(rules, faults);
    }

    void goOnRebuilding(int dossiers) {
        if (rebuilding != null && rebuilding.step(tables, dossiers)) {
            rebuilding = null;
        }
    }

    boolean isRebuilding() {
        return rebuilding != null;
    }

    /** Everything is read again from the topic, by the rules that hold now. */
    void loseEverything() {
        rebuilding = null;
        tables = Tables.empty(faults, events.partitions());
    }

    /** The rules in force. */
    public RulesInMemory rules() {
        return rules;
    }

    /** What was told. */
    public FactTable facts() {
        return tables.facts();
    }

    /** What follows from it. */
    public Derived derived() {
        return tables.derived();
    }
}
