package vn.tiendo.simulation.world;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.StoredDossier;
import vn.tiendo.query.feed.Witness;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.simulation.invariant.Broken;
import vn.tiendo.simulation.invariant.Invariant;

/** Works out beside what is kept all that follows from the facts, a few dossiers at a time, and compares the two. */
final class Rebuilding {
    private final RulesInMemory rules;
    private final Set<Fault> faults;
    private final TreeSet<DossierCode> touched = new TreeSet<>();
    private Derived beside;
    private long version;
    private boolean counted;
    private @Nullable DossierCode last;

    Rebuilding(RulesInMemory rules, Set<Fault> faults) {
        this.rules = rules;
        this.faults = faults;
        this.beside = Derived.empty(faults);
        this.version = rules.inForce().version();
    }

    /** What was told meanwhile is judged again. */
    void judged(List<JudgedDossier> dossiers) {
        if (!faults.contains(Fault.TOUCHED_FORGOTTEN)) {
            dossiers.forEach(dossier -> touched.add(dossier.code()));
        }
    }

    /** Whether it is done; rules that changed make it begin once more. */
    boolean step(Tables live, int some) {
        if (version != rules.inForce().version()) {
            begin();
        }
        Register register = new Register(live.facts(), beside.timelines(), Set.of());
        return counted ? catchUp(live, register, some) : count(register, some);
    }

    private void begin() {
        beside = Derived.empty(faults);
        version = rules.inForce().version();
        touched.clear();
        counted = false;
        last = null;
    }

    private boolean count(Register register, int some) {
        List<StoredDossier> next = register.after(last, some);
        derive(next);
        counted = next.isEmpty();
        last = counted ? last : next.getLast().code();
        return false;
    }

    private boolean catchUp(Tables live, Register register, int some) {
        Set<DossierCode> next = touched.stream().limit(some).collect(Collectors.toSet());
        touched.removeAll(next);
        derive(register.of(next));
        if (!touched.isEmpty()) {
            return false;
        }
        compare(live.derived());
        return true;
    }

    private void derive(List<StoredDossier> dossiers) {
        Judge judge = rules.judge();
        beside.derivation(Witness.NONE)
                .derive(
                        dossiers.stream()
                                .map(dossier -> dossier.judged(judge.judge(dossier.progress())))
                                .toList(),
                        judge);
    }

    private void compare(Derived live) {
        live.tally().fold();
        beside.tally().fold();
        Broken.unlessEqual(
                Invariant.REBUILD_CHANGES_NOTHING,
                "cells",
                live.tally().cells(),
                beside.tally().cells());
        Broken.unlessEqual(
                Invariant.REBUILD_CHANGES_NOTHING,
                "turns",
                live.turns().counts(),
                beside.turns().counts());
    }
}
