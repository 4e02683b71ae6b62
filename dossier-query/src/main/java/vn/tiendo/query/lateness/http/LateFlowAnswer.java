package vn.tiendo.query.lateness.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Cause;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.lateness.LateFlow;
import vn.tiendo.query.lateness.LateFlow.Part;
import vn.tiendo.query.lateness.Movement;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * The change of a stock as it is answered; what is null is left out.
 *
 * @param truncated true where there are more children, null otherwise
 */
record LateFlowAnswer(
        Book book,
        @Nullable Period period,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped OfUnit flow,
        List<OfUnit> children,
        @Nullable Boolean truncated,
        @JsonUnwrapped Freshness freshness) {

    /** The flow of one unit, and the part of each cause in it. */
    record OfUnit(
            @JsonUnwrapped UnitOfFigures unit,
            @JsonUnwrapped Figures total,
            Map<Cause, Figures> causes) {
        static OfUnit of(UnitOfFigures unit, LateFlow flow) {
            Map<Cause, Figures> causes = new EnumMap<>(Cause.class);
            flow.causes().forEach((cause, part) -> causes.put(cause, Figures.ofCause(part)));
            return new OfUnit(unit, Figures.of(flow.total(), null), causes);
        }
    }

    /**
     * Opening plus entered plus transferred in less cleared less transferred out is closing; of one cause, what changed
     * its cause comes in addition.
     *
     * @param causeChanged dossiers that stayed overdue and have this cause now, less those that had it; null for all
     *     causes together, where it is always 0
     */
    record Figures(
            long opening,
            long entered,
            Cleared cleared,
            long transferredIn,
            long transferredOut,
            @Nullable Long causeChanged,
            long closing) {

        private static Figures ofCause(Part part) {
            return of(part, part.count(Movement.CAUSE_GAINED) - part.count(Movement.CAUSE_LOST));
        }

        private static Figures of(Part part, @Nullable Long causeChanged) {
            return new Figures(
                    part.opening(),
                    part.count(Movement.ENTERED),
                    Cleared.of(part),
                    part.count(Movement.TRANSFERRED_IN),
                    part.count(Movement.TRANSFERRED_OUT),
                    causeChanged,
                    part.closing());
        }
    }

    /** How dossiers left the stock. */
    record Cleared(long finished, long reappointed, long resumed, long other) {
        private static Cleared of(Part part) {
            return new Cleared(
                    part.count(Movement.FINISHED),
                    part.count(Movement.REAPPOINTED),
                    part.count(Movement.RESUMED),
                    part.count(Movement.OTHERWISE));
        }
    }
}
