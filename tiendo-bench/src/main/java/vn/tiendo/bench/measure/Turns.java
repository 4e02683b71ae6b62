package vn.tiendo.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets contestants take turns, A B C A B C, so that none has the warm machine for itself. */
public final class Turns {
    private Turns() {}

    /** @return a series for every contestant, in their order */
    public static List<Series> take(int pairs, List<? extends Contestant> contestants) throws Exception {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (int pair = 1; pair <= pairs; pair++) {
            for (Contestant contestant : contestants) {
                Sample sample = contestant.turn();
                samples.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                        .add(sample);
                System.err.printf(
                        "  %d/%d %-40s %,12.0f /s %10.1f CPU s a million%n",
                        pair, pairs, contestant.name(), sample.rate(), sample.cpuPerMillion());
            }
        }
        return samples.entrySet().stream()
                .map(entry -> new Series(entry.getKey(), entry.getValue()))
                .toList();
    }
}
