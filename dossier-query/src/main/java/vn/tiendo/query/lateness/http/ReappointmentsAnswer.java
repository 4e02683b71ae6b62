package vn.tiendo.query.lateness.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.code.DossierCode;
import vn.tiendo.query.lateness.Reappointment;
import vn.tiendo.query.lateness.Reappointment.Apology;
import vn.tiendo.query.lateness.Reappointments.Listed;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * Re-appointments as they are answered; what is null is left out.
 *
 * @param truncated true where there are more children, null otherwise
 * @param next the cursor to the next page of the list, null where nothing follows
 */
record ReappointmentsAnswer(
        @JsonUnwrapped OfUnit counts,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        List<OfUnit> children,
        @Nullable Boolean truncated,
        List<Item> items,
        @Nullable String next,
        @JsonUnwrapped Freshness freshness) {

    /** Those of a unit, by whether a letter of apology went out. */
    record OfUnit(
            @JsonUnwrapped UnitOfFigures unit,
            long reappointments,
            long withApology,
            long withoutApology,
            long notSaid) {
        static OfUnit of(UnitOfFigures unit, Map<Apology, Long> counts) {
            return new OfUnit(
                    unit,
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    counts.getOrDefault(Apology.ISSUED, 0L),
                    counts.getOrDefault(Apology.NOT_ISSUED, 0L),
                    counts.getOrDefault(Apology.NOT_SAID, 0L));
        }
    }

    /** One of them. */
    record Item(DossierCode code, AgencyCode unit, LocalDate day, int number, LocalDate due, Apology apology) {
        static Item of(Listed listed) {
            Reappointment given = listed.reappointment();
            return new Item(listed.code(), given.unit(), given.day(), given.number(), given.due(), given.apology());
        }
    }
}
