package vn.tiendo.bench.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ours beside a rival: ratios of the rates of each pair of turns, so that what slows the machine for a while slows both.
 *
 * @param ratio ours divided by the rival's
 * @param goal null where there is none
 */
public record Comparison(
        String ours, String rival, Spread ratio, @Nullable Goal goal) {
    /** @throws IllegalArgumentException if they took a different number of turns */
    public static Comparison of(Series ours, Series rival, @Nullable Goal goal) {
        int turns = ours.samples().size();
        if (turns != rival.samples().size()) {
            throw new IllegalArgumentException(ours.name() + " and " + rival.name() + " took no equal turns");
        }
        List<Double> ratios = IntStream.range(0, turns)
                .mapToObj(i ->
                        ours.samples().get(i).rate() / rival.samples().get(i).rate())
                .toList();
        return new Comparison(ours.name(), rival.name(), Spread.of(ratios), goal);
    }
}
