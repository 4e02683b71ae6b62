package vn.tiendo.query.anomaly.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.contract.tally.Period;
import vn.tiendo.query.anomaly.LatenessCompared;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.UnitOfFigures;

/**
 * What systems said of lateness, set against a book, as it is answered; what is null is left out.
 *
 * @param children units one level below that hold dossiers, by code
 * @param truncated true where there are more, null otherwise
 */
record LatenessAnswer(
        @JsonUnwrapped UnitOfFigures unit,
        Book book,
        Period period,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped LatenessCompared compared,
        List<Child> children,
        @Nullable Boolean truncated,
        @JsonUnwrapped Freshness freshness) {

    /** One of them. */
    record Child(
            AgencyCode unit, String name, @JsonUnwrapped LatenessCompared compared) {}
}
