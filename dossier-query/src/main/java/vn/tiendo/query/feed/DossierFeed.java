package vn.tiendo.query.feed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.query.dossier.DossierRegister;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.KeptDossier;
import vn.tiendo.query.dossier.RecordedEvent;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.Rules;

/**
 * Applies batches of events: the last event of each dossier decides where it stands, and what that changes is counted.
 *
 * @param rules held from the beginning of a batch to its end
 * @param dossiers what is known of them
 * @param derivation what follows from judging them
 */
public record DossierFeed(Rules rules, ProgressReader progresses, DossierRegister dossiers, Derivation derivation) {
    /**
     * Applies a batch, within a transaction.
     *
     * @param events of one partition, in its order; those applied before are left out
     * @return how many were new
     */
    public int apply(List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        Set<DossierCode> told = events.stream().map(RecordedEvent::dossier).collect(Collectors.toSet());
        Judge judge = rules.held(told);
        Map<DossierCode, KeptDossier> kept = dossiers.find(told);
        List<RecordedEvent> fresh = fresh(events, kept);
        if (!fresh.isEmpty()) {
            apply(judge, fresh, kept);
        }
        return fresh.size();
    }

    /** Events come again after a rewind of the feed or a repetition by the relay. */
    private static List<RecordedEvent> fresh(List<RecordedEvent> events, Map<DossierCode, KeptDossier> kept) {
        Map<DossierCode, Long> sequences = new LinkedHashMap<>();
        List<RecordedEvent> fresh = new ArrayList<>();
        for (RecordedEvent event : events) {
            long applied = sequences.computeIfAbsent(
                    event.dossier(),
                    code -> kept.getOrDefault(code, KeptDossier.NONE).sequence());
            if (event.sequence() > applied) {
                sequences.put(event.dossier(), event.sequence());
                fresh.add(event);
            }
        }
        return fresh;
    }

    private void apply(Judge judge, List<RecordedEvent> fresh, Map<DossierCode, KeptDossier> kept) {
        List<JudgedDossier> judged = lastOfEach(fresh).stream()
                .map(last -> judge(judge, last, kept.getOrDefault(last.dossier(), KeptDossier.NONE)))
                .toList();
        dossiers.keep(fresh, judged);
        derivation.derive(judged, judge);
    }

    private static Collection<RecordedEvent> lastOfEach(List<RecordedEvent> events) {
        Map<DossierCode, RecordedEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(event.dossier(), event));
        return last.values();
    }

    private JudgedDossier judge(Judge judge, RecordedEvent last, KeptDossier kept) {
        DossierProgress progress = progresses.read(last.progress());
        return new JudgedDossier(last.dossier(), progress, kept.timelines(), judge.judge(progress));
    }
}
