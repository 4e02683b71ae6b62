package vn.tiendo.query.classification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tiendo.access.Scope;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Standing;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.standing.CountedTimeline;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/**
 * The dossiers that a classification names: which of them are known, and which of these are late.
 *
 * @param kept what is kept of them; those never heard of are missing
 */
public record NamedDossiers(Map<DossierCode, KeptDossier> kept) {
    public NamedDossiers {
        kept = Map.copyOf(kept);
    }

    /** Those of them that concern some units. */
    public NamedDossiers of(Scope scope) {
        return new NamedDossiers(kept.entrySet().stream()
                .filter(dossier -> dossier.getValue().concerns(dossier.getKey(), scope))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Whether something was told of it. */
    public boolean isKnown(DossierCode dossier) {
        return kept.containsKey(dossier);
    }

    /** Those that are late in no book at the end of the day: a cause has no effect before they are. */
    public List<DossierCode> notLate(Collection<DossierCode> dossiers, LocalDate day) {
        return dossiers.stream().filter(dossier -> !isLate(dossier, day)).toList();
    }

    private boolean isLate(DossierCode dossier, LocalDate day) {
        return kept.getOrDefault(dossier, KeptDossier.NONE).timelines().stream()
                .map(CountedTimeline::timeline)
                .flatMap(timeline -> timeline.on(day).stream())
                .anyMatch(NamedDossiers::isLate);
    }

    private static boolean isLate(Stretch stretch) {
        Standing standing = stretch.state().standing();
        return standing != null && standing.late();
    }
}
