package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.dossier.Anomaly;
import vn.tiendo.contract.ranking.Grade;
import vn.tiendo.contract.ranking.ScoreFormula;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.contract.tally.Standing;

/** How figures are drawn: which step of colour, how long a bar. What it says is always said in words beside it. */
public final class Look {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NO_DATA = "no-data";

    /** As templates know it: they call objects. */
    public static final Look LOOK = new Look();

    private Look() {}

    /** The steps of colour, best first, and that of no data. */
    public List<String> steps() {
        List<String> steps =
                new ArrayList<>(Arrays.stream(Grade.values()).map(Look::step).toList());
        steps.add(NO_DATA);
        return steps;
    }

    private static String step(Grade grade) {
        return "step-" + grade.name().toLowerCase(Locale.ROOT);
    }

    /** The step of a score, by the grade that a total of the same share would have. */
    public String step(@Nullable BigDecimal score, ScoreFormula formula) {
        return score == null ? NO_DATA : step(formula.grade(percentOf(score, formula.points())));
    }

    /** The length of a bar. */
    public BigDecimal percentOf(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** The length of a bar of dossiers. */
    public BigDecimal percentOf(long part, long whole) {
        return percentOf(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The tone of a change of points or places: more is better. */
    public String tone(@Nullable Number change) {
        return tone(change == null ? 0 : new BigDecimal(change.toString()).signum());
    }

    /** The tone of a change of late dossiers: fewer is better. */
    public String toneOfLess(long change) {
        return tone(-Long.signum(change));
    }

    private static String tone(int better) {
        return better > 0 ? "better" : better < 0 ? "worse" : "flat";
    }

    /** How many dossiers a figure counts. */
    public long count(FigureKind figure, ProgressCounts counts) {
        return figure.count(counts);
    }

    /** The standings that a list can be filtered by, those of several first, as an address names them. */
    public List<String> standings() {
        List<String> standings = new ArrayList<>(List.of("open", "late"));
        Arrays.stream(Standing.values()).map(Standing::name).forEach(standings::add);
        return standings;
    }

    /** The causes that a list can be filtered by. */
    public List<Cause> causes() {
        return List.of(Cause.values());
    }

    /** The contradictions that a list can be filtered by. */
    public List<Anomaly> anomalies() {
        return List.of(Anomaly.values());
    }

    /**
     * A part of a bar.
     *
     * @param from where it begins, in percent
     * @param width in percent
     */
    public record Part(Standing standing, BigDecimal from, BigDecimal width) {}

    /** The standings one beside the other; those without dossiers are left out. */
    public List<Part> parts(ProgressCounts counts) {
        BigDecimal received = BigDecimal.valueOf(counts.received());
        List<Part> parts = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (Map.Entry<Standing, Long> entry : counts.standings().entrySet()) {
            if (entry.getValue() > 0) {
                BigDecimal width =
                        HUNDRED.multiply(BigDecimal.valueOf(entry.getValue())).divide(received, MathContext.DECIMAL32);
                parts.add(new Part(entry.getKey(), from, width));
                from = from.add(width);
            }
        }
        return parts;
    }
}
