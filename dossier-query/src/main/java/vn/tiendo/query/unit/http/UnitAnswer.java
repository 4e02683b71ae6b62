package vn.tiendo.query.unit.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.tally.Book;
import vn.tiendo.query.snapshot.Freshness;
import vn.tiendo.query.unit.Unit;

/** A unit as it is answered; what is null is left out. */
record UnitAnswer(
        @JsonUnwrapped Unit unit,
        @Nullable AgencyCode parent,
        boolean hasFigures,
        boolean hasChildren,
        Book book,
        LocalDate asOf,
        @Nullable Boolean forecast,
        @JsonUnwrapped Freshness freshness) {}
