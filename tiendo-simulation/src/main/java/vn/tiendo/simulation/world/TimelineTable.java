package vn.tiendo.simulation.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.Judge;

/** The timelines under which each dossier is counted. */
public final class TimelineTable implements Projection {
    private final Map<DossierCode, List<CountedTimeline>> timelines;

    TimelineTable(Map<DossierCode, List<CountedTimeline>> timelines) {
        this.timelines = new HashMap<>(timelines);
    }

    TimelineTable copy() {
        return new TimelineTable(timelines);
    }

    @Override
    public List<String> tables() {
        return List.of("timeline");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        dossiers.forEach(dossier -> timelines.put(dossier.code(), dossier.after()));
    }

    /** Those of a dossier; empty while it is not counted. */
    public List<CountedTimeline> of(DossierCode dossier) {
        return timelines.getOrDefault(dossier, List.of());
    }
}
