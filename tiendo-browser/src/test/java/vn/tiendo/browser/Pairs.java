package vn.tiendo.browser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fewer cases than all: so many that every two values of different dimensions meet in one of them. */
final class Pairs {
    private record Pair(int dimension, Object value, int other, Object otherValue) {}

    private Pairs() {}

    /** Every combination of a value of each dimension. */
    static List<List<Object>> all(List<? extends List<?>> dimensions) {
        List<List<Object>> cases = List.of(List.of());
        for (List<?> dimension : dimensions) {
            List<List<Object>> longer = new ArrayList<>();
            cases.forEach(shorter -> dimension.forEach(value -> longer.add(with(shorter, value))));
            cases = longer;
        }
        return cases;
    }

    /** As few of all as are found by taking, time after time, the one with the most pairs that have not met. */
    static List<List<Object>> few(List<? extends List<?>> dimensions) {
        List<List<Object>> all = all(dimensions);
        Set<Pair> apart = new HashSet<>();
        all.forEach(one -> apart.addAll(pairs(one)));
        List<List<Object>> few = new ArrayList<>();
        while (!apart.isEmpty()) {
            List<Object> best = all.stream()
                    .max(Comparator.comparing(
                            one -> pairs(one).stream().filter(apart::contains).count()))
                    .orElseThrow();
            apart.removeAll(pairs(best));
            few.add(best);
        }
        return few;
    }

    private static Set<Pair> pairs(List<Object> one) {
        Set<Pair> pairs = new HashSet<>();
        for (int dimension = 0; dimension < one.size(); dimension++) {
            for (int other = dimension + 1; other < one.size(); other++) {
                pairs.add(new Pair(dimension, one.get(dimension), other, one.get(other)));
            }
        }
        return pairs;
    }

    private static List<Object> with(List<Object> shorter, Object value) {
        List<Object> longer = new ArrayList<>(shorter);
        longer.add(value);
        return longer;
    }
}
