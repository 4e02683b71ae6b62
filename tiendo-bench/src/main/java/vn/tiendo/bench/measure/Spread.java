package vn.tiendo.bench.measure;

import java.util.List;

/** Where measured values lie. */
public record Spread(double median, double least, double most) {
    /**
     * Of one value or more; the median of an even number is the mean of the middle two.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }

    /**
     * The value below which this share of all lies or at which it ends: the nearest rank.
     *
     * @param share in percent, 1 to 100
     */
    public static double percentile(List<Double> values, int share) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = Math.ceilDiv(sorted.size() * share, 100);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
