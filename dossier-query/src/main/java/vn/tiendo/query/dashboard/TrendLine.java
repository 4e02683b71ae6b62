package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.tiendo.query.progress.Trend;

/**
 * A figure of one day after another as lines, from the least to the greatest.
 *
 * @param points as SVG has them; days without the figure leave a gap, so there may be several lines
 * @param least at the bottom of the drawing
 * @param greatest at its top
 */
public record TrendLine(List<String> points, BigDecimal least, BigDecimal greatest) {
    /** Of the drawing. */
    public static final int WIDTH = 600;
    /** Of the drawing. */
    public static final int HEIGHT = 120;

    /** Empty where no day has the figure. */
    public static Optional<TrendLine> of(FigureKind figure, List<Trend.Day> days) {
        List<Optional<BigDecimal>> figures =
                days.stream().map(day -> figure.of(day.progress())).toList();
        List<BigDecimal> known = figures.stream().flatMap(Optional::stream).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal least = known.stream().min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal greatest = known.stream().max(Comparator.naturalOrder()).orElseThrow();
        return Optional.of(new TrendLine(lines(figures, least, greatest), least, greatest));
    }

    private static List<String> lines(List<Optional<BigDecimal>> figures, BigDecimal least, BigDecimal greatest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int day = 0; day < figures.size(); day++) {
            if (figures.get(day).isPresent()) {
                int x = day * WIDTH / Math.max(1, figures.size() - 1);
                line.append(x)
                        .append(',')
                        .append(height(figures.get(day).get(), least, greatest))
                        .append(' ');
            } else if (!line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    private static BigDecimal height(BigDecimal figure, BigDecimal least, BigDecimal greatest) {
        BigDecimal range = greatest.subtract(least);
        BigDecimal height = BigDecimal.valueOf(HEIGHT);
        return range.signum() == 0
                ? height.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP)
                : greatest.subtract(figure).multiply(height).divide(range, 1, RoundingMode.HALF_UP);
    }
}
