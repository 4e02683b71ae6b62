package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.backlog.Queue;
import vn.tiendo.query.backlog.TimesTaken;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.report.Bridge;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * How a unit is doing on a day, as known now.
 *
 * @param unit whose figures they are, and what was merged into it
 * @param kind what it is, null where that is not known
 * @param above the units that it counts for, the province first
 * @param before the same figures a week earlier
 * @param place where it stands among the provinces, null for other units
 * @param work what there is to do, and how fast it is done
 * @param week how its stock of overdue dossiers changed in the seven days up to the day
 * @param trend its figures of the last thirty days
 * @param parts the units right below it, the worst first
 */
public record UnitView(
        UnitOfFigures unit,
        Unit.@Nullable Kind kind,
        List<Named> above,
        UnitProgress now,
        UnitProgress before,
        @Nullable Place place,
        Work work,
        LateFlow week,
        List<Trend.Day> trend,
        List<Part> parts) {
    public UnitView {
        above = List.copyOf(above);
        trend = List.copyOf(trend);
        parts = List.copyOf(parts);
    }

    /** A unit with its name. */
    public record Named(AgencyCode code, String name) {}

    /** Its line among so many provinces. */
    public record Place(Country country, Country.Line line) {
        public int provinces() {
            return country.provinces().size();
        }
    }

    /**
     * What there is to do in a unit.
     *
     * @param due what is open by when it falls due
     * @param ages what is overdue by how long
     * @param worst the procedures with the most overdue dossiers
     * @param taken how long the finished ones took that were received in the period
     */
    public record Work(DueStrip due, DueStrip ages, List<Queue.OfProcedure> worst, TimesTaken taken) {
        public Work {
            worst = List.copyOf(worst);
        }

        /** Working days within which so many in a hundred were done, null where none is finished. */
        public @Nullable Integer within(int percent) {
            OptionalInt days = taken.working().within(percent);
            return days.isPresent() ? days.getAsInt() : null;
        }
    }

    /** A unit below it. */
    public record Part(AgencyCode code, String name, UnitProgress progress) {
        public long overdue() {
            return FigureKind.OVERDUE.count(progress.counts());
        }

        /** The score, null where nothing was received. */
        public @Nullable BigDecimal score() {
            return progress.score().orElse(null);
        }
    }

    /** The week as columns. */
    public List<Bridge.Column> bridge() {
        return Bridge.of(Bridge.Stock.of(week.total()));
    }

    /** The scores of the last thirty days, null where no day has one. */
    public @Nullable TrendLine line() {
        return TrendLine.of(trend).orElse(null);
    }

    /** Dossiers overdue at the end of the day by whatever was received when. */
    public long overdue() {
        return week.total().closing();
    }
}
