package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unitranking.UnitRanking;

/**
 * The figures of a unit, and of the units below it.
 *
 * @param whole the unit itself
 * @param rankings the units of a province, each kind apart; none of other units
 * @param others the units right below it that no ranking lists, the worst first
 * @param movers what made its score what it is since the week before, what counts most first; empty where it is not compared
 */
public record UnitBelow(Part whole, List<Ranking> rankings, List<Part> others, List<Mover> movers) {
    public UnitBelow {
        rankings = List.copyOf(rankings);
        others = List.copyOf(others);
        movers = List.copyOf(movers);
    }

    /**
     * A unit with its figures.
     *
     * @param before a week earlier, of what makes it up now
     */
    public record Part(AgencyCode code, String name, UnitProgress now, UnitProgress before) {
        public long overdue() {
            return FigureKind.OVERDUE.count(now.counts());
        }

        /** The score, null where nothing was received. */
        public @Nullable BigDecimal score() {
            return now.score().orElse(null);
        }

        /** So many more late dossiers than a week earlier, or fewer. */
        public long moreLate() {
            return now.counts().late() - before.counts().late();
        }
    }

    /**
     * The units of one kind by their scores.
     *
     * @param baseline the day whose published figures movements are against, null where there are none
     * @param lines the last place first, as they are looked at; those without a score at the end
     */
    public record Ranking(Unit.Kind kind, @Nullable LocalDate baseline, List<Line> lines) {
        public Ranking {
            List<Line> ranked = new ArrayList<>(
                    lines.stream().filter(line -> line.item().rank() != null).toList());
            Collections.reverse(ranked);
            lines.stream().filter(line -> line.item().rank() == null).forEach(ranked::add);
            lines = List.copyOf(ranked);
        }
    }

    /**
     * A unit in a ranking.
     *
     * @param placesMoved places against the baseline, positive upward, null where they are not compared
     */
    public record Line(
            Part part, UnitRanking.Item item, @Nullable Integer placesMoved) {}
}
