package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.progress.UnitProgress;

/** How a figure comes about. */
public sealed interface Proof {
    /**
     * A figure of a unit.
     *
     * @param progress where the dossiers stand that were received in the period
     */
    record OfUnit(AgencyCode unit, String name, FigureKind figure, UnitProgress progress) implements Proof {
        @Override
        public Optional<BigDecimal> number() {
            return figure.of(progress);
        }
    }

    /** A figure of all provinces together: their sum, and for points the mean of their scores, the national line. */
    record OfCountry(FigureKind figure, Country country) implements Proof {
        @Override
        public @Nullable AgencyCode unit() {
            return null;
        }

        @Override
        public UnitProgress progress() {
            return country.sum();
        }

        @Override
        public Optional<BigDecimal> number() {
            return figure == FigureKind.SCORE ? Optional.ofNullable(country.mean()) : figure.of(progress());
        }

        @Override
        public String word() {
            return figure == FigureKind.SCORE ? "mean" : figure.name();
        }

        @Override
        public List<Country.Line> provinces() {
            return country.provinces();
        }
    }

    FigureKind figure();

    /** Whose figure it is, null for the country. */
    @Nullable AgencyCode unit();

    /** Where the dossiers stand that were received in the period. */
    UnitProgress progress();

    /** The figure itself, exact; empty where nothing was received. */
    Optional<BigDecimal> number();

    /** What it is called, as in the words {@code figure.LATE} and {@code meaning.LATE}. */
    default String word() {
        return figure().name();
    }

    /** The provinces that make it up, none for a unit. */
    default List<Country.Line> provinces() {
        return List.of();
    }

    /** The figure itself, as text that is exact; empty where nothing was received. */
    default Optional<String> value() {
        return number().map(BigDecimal::toPlainString);
    }
}
