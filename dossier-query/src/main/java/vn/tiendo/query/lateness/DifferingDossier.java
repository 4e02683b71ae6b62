package vn.tiendo.query.lateness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.dossier.DossierProgress;
import vn.tiendo.contract.tally.Standing;

/**
 * A dossier that is late in one of two books at the end of a day, and on time in the other.
 *
 * @param unit that holds it
 * @param one where it stands in the one book
 * @param other where it stands in the other
 */
public record DifferingDossier(DossierCode code, AgencyCode unit, DossierProgress progress, InBook one, InBook other) {

    /**
     * Where it stands in a book.
     *
     * @param due the due day in force, null where there is none
     */
    public record InBook(Standing standing, @Nullable LocalDate due) {}
}
