package vn.tiendo.query.lateness;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.contract.tally.Period;

/** The dossiers on whose lateness two books differ. */
public interface DifferingDossiers {
    /**
     * All of them that a unit holds, itself or by a descendant, by code. They are read as they are taken, so that any
     * number of them needs no more memory than some; the stream is to be closed.
     *
     * @param asOf the day at whose end they differ, past or to come
     * @param period in which they were received, null for all
     * @param after only those after this one, null for all
     */
    Stream<DifferingDossier> find(
            BookPair books, AgencyCode unit, LocalDate asOf, @Nullable Period period, @Nullable DossierCode after);
}
