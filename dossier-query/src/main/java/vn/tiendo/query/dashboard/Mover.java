package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.ProgressCounts;
import vn.tiendo.query.dashboard.UnitBelow.Part;
import vn.tiendo.query.progress.UnitProgress;

/**
 * What a part of a unit did to its score in a week. Of the R dossiers received before, N were on time; of the R + r now,
 * N + n. A part that received r<sub>i</sub> more, and has n<sub>i</sub> more on time, moved the score by
 * 20 × (n<sub>i</sub> − r<sub>i</sub> × N ÷ R) ÷ (R + r) points: by so much more or less than if its new dossiers were on time
 * as often as all were before. Over all parts that is the whole change.
 *
 * @param part null for all that is not told by itself, the unit's own dossiers included
 * @param points two decimals, rounded once
 * @param received so many more
 * @param late so many more, or fewer
 */
public record Mover(@Nullable Part part, BigDecimal points, long received, long late) {
    private static final int TOLD = 5;
    private static final int DECIMALS = 2;

    /** How many dossiers were received more, and how many more of them are on time. */
    private record More(long received, long onTime) {
        private static More of(Part part) {
            ProgressCounts now = part.now().counts();
            ProgressCounts before = part.before().counts();
            return new More(now.received() - before.received(), now.onTime() - before.onTime());
        }

        private More less(More other) {
            return new More(received - other.received, onTime - other.onTime);
        }

        private boolean isNone() {
            return received == 0 && onTime == 0;
        }

        /** What it does to the score, but for a divisor that is the same of all parts. */
        private BigDecimal effect(ProgressCounts before) {
            return BigDecimal.valueOf(onTime)
                    .multiply(BigDecimal.valueOf(before.received()))
                    .subtract(BigDecimal.valueOf(received).multiply(BigDecimal.valueOf(before.onTime())));
        }
    }

    /** Those that moved it most, then all the others; none where the score is not compared, or nothing changed. */
    static List<Mover> of(Part whole, List<Part> parts) {
        if (!isCompared(whole.before(), whole.now())) {
            return List.of();
        }
        ProgressCounts before = whole.before().counts();
        List<Mover> movers = new ArrayList<>(parts.stream()
                .filter(part -> !More.of(part).isNone())
                .sorted(Comparator.comparing(
                                (Part part) -> More.of(part).effect(before).abs())
                        .reversed())
                .limit(TOLD)
                .map(part -> of(whole, part, More.of(part)))
                .toList());
        More rest = movers.stream().map(Mover::part).map(More::of).reduce(More.of(whole), More::less);
        if (!rest.isNone()) {
            movers.add(of(whole, null, rest));
        }
        return movers;
    }

    private static boolean isCompared(UnitProgress before, UnitProgress now) {
        return before.score().isPresent()
                && now.score().isPresent()
                && now.formula().isComparableWith(before.formula().version());
    }

    private static Mover of(Part whole, @Nullable Part part, More more) {
        ProgressCounts before = whole.before().counts();
        BigDecimal points = whole.now()
                .formula()
                .points()
                .multiply(more.effect(before))
                .divide(
                        BigDecimal.valueOf(before.received())
                                .multiply(
                                        BigDecimal.valueOf(whole.now().counts().received())),
                        DECIMALS,
                        RoundingMode.HALF_UP);
        return new Mover(part, points, more.received(), more.received() - more.onTime());
    }
}
