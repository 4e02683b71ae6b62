package vn.tiendo.bench.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.tiendo.bench.measure.Comparison;
import vn.tiendo.bench.measure.Contestant;
import vn.tiendo.bench.measure.Goal;
import vn.tiendo.bench.measure.Series;
import vn.tiendo.bench.model.Country;
import vn.tiendo.bench.server.BenchServers;

/** The figures that one could count from the dossiers; a page of a list is none. */
final class Groupings {
    private static final Goal FASTER = Goal.atLeast(500);
    private static final long RANDOM = 3;

    /** A province, a department and a commune, twice. */
    private static final int QUESTIONS_A_TURN = 6;

    private static final int RANKINGS_A_TURN = 1;
    private static final int QUESTIONS = 600;

    private final List<Pair> pairs;

    private Groupings(List<Pair> pairs) {
        this.pairs = pairs;
    }

    private record Pair(String ours, Grouping rival) {}

    static Groupings of(Country country, Dossiers dossiers, BenchServers servers) throws SQLException {
        List<Asked> questions = Visits.questions(country, QUESTIONS, RANDOM);
        List<Pair> pairs = new ArrayList<>();
        for (Answer answer : List.of(new Progress(), new LateFlow(), new Ranking())) {
            int aTurn = answer instanceof Ranking ? RANKINGS_A_TURN : QUESTIONS_A_TURN;
            pairs.add(new Pair(
                    Visits.name(answer, country), new Grouping(answer, country, dossiers, questions, aTurn, servers)));
        }
        return new Groupings(pairs);
    }

    List<? extends Contestant> all() {
        return pairs.stream().map(Pair::rival).toList();
    }

    List<Comparison> comparisons(Map<String, Series> series) {
        return pairs.stream()
                .map(pair ->
                        Comparison.of(of(pair.ours(), series), of(pair.rival().name(), series), FASTER))
                .toList();
    }

    private static Series of(String name, Map<String, Series> series) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalStateException(name + " took no turn");
        }
        return found;
    }
}
