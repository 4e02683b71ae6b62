package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.lateness.LateFlows.Span;
import vn.tiendo.query.lateness.Reappointment.Apology;

/** The re-appointments that units made. All books agree on them. */
public interface Reappointments {
    /**
     * How many there were of a unit and of units one level below.
     *
     * @param children one level below the unit
     * @return by unit, what is missing is 0
     */
    Map<AgencyCode, Map<Apology, Long>> counts(AgencyCode unit, Collection<AgencyCode> children, Span span);

    /**
     * Some of a unit and its descendants, by day, dossier and number.
     *
     * @param apologies those that are listed
     * @param after where the page before it ended, null for the first page
     * @param limit the most that are wanted
     */
    List<Listed> list(AgencyCode unit, Span span, Set<Apology> apologies, @Nullable Place after, int limit);

    /** One of them in a list. */
    record Listed(DossierCode code, Reappointment reappointment) {}

    /** A place in a list. */
    record Place(LocalDate day, DossierCode code, int number) {}
}
