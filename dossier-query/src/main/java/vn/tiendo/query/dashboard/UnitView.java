package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.progress.Trend;
import vn.tiendo.query.progress.UnitProgress;
import vn.tiendo.query.report.Bridge;
import vn.tiendo.query.unit.Unit;
import vn.tiendo.query.unit.UnitOfFigures;
import vn.tiendo.query.unit.UnitRegistry;

/**
 * How a unit is doing on a day, as known now.
 *
 * @param unit whose figures they are, and what was merged into it
 * @param kind what it is, null where that is not known
 * @param above the units that it counts for, the province first
 * @param place where it stands among the provinces, null for other units
 * @param below its figures, and those of the units below it
 * @param work what there is to do, and how fast it is done
 * @param week how its stock of overdue dossiers changed in the seven days up to the day
 * @param trend its figures of the last thirty days
 * @param books the same figures in every book
 */
public record UnitView(
        UnitOfFigures unit,
        Unit.@Nullable Kind kind,
        List<Named> above,
        @Nullable Place place,
        UnitBelow below,
        UnitWork work,
        LateFlow week,
        List<Trend.Day> trend,
        List<InBook> books) {
    public UnitView {
        above = List.copyOf(above);
        trend = List.copyOf(trend);
        books = List.copyOf(books);
    }

    /** A unit with its name. */
    public record Named(AgencyCode code, String name) {
        /** The units on the way to a unit, itself the last, the province first. */
        public static List<Named> path(AgencyCode last, LocalDate day, UnitRegistry registry) {
            List<Named> path = new ArrayList<>();
            for (AgencyCode unit = last;
                    unit != null;
                    unit = registry.territory().above(unit, day)) {
                path.addFirst(new Named(unit, registry.on(day, unit).name()));
            }
            return path;
        }
    }

    /** Its line among so many provinces. */
    public record Place(Country country, Country.Line line) {
        public int provinces() {
            return country.provinces().size();
        }

        /** The score that was published of the day of the baseline, null where it is not compared. */
        public @Nullable BigDecimal published() {
            BigDecimal score = line.item().score();
            BigDecimal moved = line.pointsMoved();
            return score == null || moved == null ? null : score.subtract(moved);
        }
    }

    /**
     * The unit in a book.
     *
     * @param explained whether it can be asked why it differs from the book of the page
     */
    public record InBook(Book book, UnitProgress progress, boolean explained) {}

    /** Its figures on the day. */
    public UnitProgress now() {
        return below.whole().now();
    }

    /** Its figures a week earlier. */
    public UnitProgress before() {
        return below.whole().before();
    }

    /** The week as columns. */
    public List<Bridge.Column> bridge() {
        return Bridge.of(Bridge.Stock.of(week.total()));
    }

    /** Whether nothing was overdue in the week. */
    public boolean quiet() {
        return bridge().stream().allMatch(column -> column.count() == 0);
    }

    /** A figure over the last thirty days, null where no day has it. */
    public @Nullable TrendLine line(FigureKind figure) {
        return TrendLine.of(figure, trend).orElse(null);
    }

    /** Dossiers overdue at the end of the day by whatever was received when. */
    public long overdue() {
        return week.total().closing();
    }
}
