package vn.tiendo.query.dashboard;

import java.math.BigDecimal;
import java.util.Optional;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.progress.UnitProgress;

/**
 * How a figure of a unit comes about.
 *
 * @param progress where the dossiers stand that were received in the period
 */
public record Proof(AgencyCode unit, String name, FigureKind figure, UnitProgress progress) {
    /** The figure itself, as text that is exact; empty where nothing was received. */
    public Optional<String> value() {
        Optional<BigDecimal> number = switch (figure) {
            case SCORE -> progress.score();
            case ON_TIME_RATE -> progress.onTimeRate();
            case RECEIVED, ON_TIME, LATE, OVERDUE, FINISHED_LATE, IN_TERM, WAITING, FINISHED_EARLY, FINISHED_ON_TIME ->
                Optional.of(BigDecimal.valueOf(figure.count(progress.counts())));
        };
        return number.map(BigDecimal::toPlainString);
    }
}
