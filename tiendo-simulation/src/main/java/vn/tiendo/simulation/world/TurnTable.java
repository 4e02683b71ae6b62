package vn.tiendo.simulation.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.dossier.JudgedDossier;
import vn.tiendo.query.dossier.Projection;
import vn.tiendo.query.lateness.LateTurn;
import vn.tiendo.query.lateness.LateTurns;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.standing.StandingTimeline.Stretch;

/** Days of which the tally does not tell all; like the real table it takes away only where one may have been. */
public final class TurnTable implements Projection {
    private final SortedMap<DossierCode, List<LateTurn>> turns;
    private final Set<Fault> faults;

    TurnTable(Map<DossierCode, List<LateTurn>> turns, Set<Fault> faults) {
        this.turns = new TreeMap<>(turns);
        this.faults = faults;
    }

    TurnTable copy() {
        return new TurnTable(turns, faults);
    }

    @Override
    public List<String> tables() {
        return List.of("turn");
    }

    @Override
    public void put(List<JudgedDossier> dossiers, Judge judge) {
        LateTurns finder = LateTurns.by(judge);
        dossiers.forEach(dossier -> put(dossier, finder));
    }

    private void put(JudgedDossier dossier, LateTurns finder) {
        Set<LocalDate> gone = faults.contains(Fault.TURNS_NOT_REMOVED)
                ? Set.of()
                : LateTurns.candidates(dossier.before()).map(Stretch::from).collect(Collectors.toSet());
        List<LateTurn> left = new ArrayList<>(turns.getOrDefault(dossier.code(), List.of()));
        left.removeIf(turn -> gone.contains(turn.day()));
        left.addAll(finder.of(dossier.progress(), dossier.after()));
        turns.put(dossier.code(), List.copyOf(left));
    }

    /** How often each is there. */
    public Map<LateTurn, Long> counts() {
        return all().collect(Collectors.groupingBy(turn -> turn, Collectors.counting()));
    }

    /** All of them. */
    public Stream<LateTurn> all() {
        return turns.values().stream().flatMap(List::stream);
    }
}
