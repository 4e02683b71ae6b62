package vn.tiendo.query.stream;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.dossier.Step;
import vn.tiendo.query.anomaly.Contradictions;
import vn.tiendo.query.dossier.JudgedDossier;

/**
 * The units whose figures may be others after dossiers were judged anew: where each was registered, all that ever
 * held it, and all that held it until now by what was known then. Whether a figure moved is not looked at: lists,
 * contradictions and receptions change as well, and a unit that is told in vain reads the same once more.
 */
public final class Holders {
    private Holders() {}

    /** Those of some dossiers. */
    public static Set<AgencyCode> of(List<JudgedDossier> dossiers) {
        Set<AgencyCode> units = new HashSet<>();
        dossiers.forEach(dossier -> add(dossier, units));
        return units;
    }

    private static void add(JudgedDossier dossier, Set<AgencyCode> units) {
        units.add(Contradictions.holder(dossier.code(), dossier.progress(), dossier.after()));
        dossier.before().forEach(counted -> units.addAll(counted.timeline().units()));
        dossier.after().forEach(counted -> units.addAll(counted.timeline().units()));
        add(dossier.progress(), units);
    }

    /** Stays that no evening saw are in no timeline. */
    private static void add(DossierProgress progress, Set<AgencyCode> units) {
        if (progress.registration() != null) {
            units.add(progress.registration().agency());
        }
        if (progress.receipt() != null) {
            units.add(progress.receipt().agency());
        }
        progress.course().forEach(step -> add(step, units));
    }

    private static void add(Step step, Set<AgencyCode> units) {
        switch (step) {
            case Step.Transferred transfer -> units.add(transfer.unit());
            case Step.Suspended _, Step.Resumed _, Step.Reappointed _, Step.Finished _ -> {}
        }
    }
}
