package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.standing.Judge;
import vn.tiendo.query.unit.Extent;

/**
 * Counts the dossiers on whose lateness two books differ, by what explains it.
 *
 * @param judges tells who judges now: rules change while the application runs
 */
public record BookDifference(DifferingDossiers dossiers, Supplier<Judge> judges) {
    /**
     * Of which dossiers.
     *
     * @param asOf the day at whose end they differ
     * @param period in which they were received, null for all
     * @param open whether they are open at the end of the day, null for both: the difference of the open ones is that of
     *     the stocks of overdue dossiers
     */
    public record Selection(
            BookPair books,
            LocalDate asOf,
            @Nullable Period period,
            @Nullable Boolean open) {
        /** Whether the difference is asked for of dossiers that are open, or not, as this one is. */
        public boolean asksFor(DifferingDossier dossier) {
            return open == null || open == dossier.one().standing().open();
        }
    }

    /** Those that a unit holds. */
    public DifferenceCount count(Selection selection, Extent unit) {
        Explanation explanation = new Explanation(judges.get(), selection.books());
        DifferenceCount count = new DifferenceCount();
        for (AgencyCode prefix : unit.prefixes()) {
            try (Stream<DifferingDossier> differing =
                    dossiers.find(selection.books(), prefix, selection.asOf(), selection.period(), null)) {
                differing
                        .filter(dossier -> unit.contains(dossier.unit()) && selection.asksFor(dossier))
                        .forEach(dossier -> count.add(dossier, explanation.of(dossier, selection.asOf())));
            }
        }
        return count;
    }
}
