package vn.tiendo.query.anomaly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;
import vn.tiendo.query.unit.UnitRegistry;

/** The units of a registry, and the procedures of a catalogue. */
public record RegisteredNames(UnitRegistry units, Catalogue catalogue) implements Directory {
    @Override
    public boolean knows(AgencyCode unit) {
        return units.knows(unit);
    }

    @Override
    public boolean hasProcedures() {
        return !catalogue.procedures().isEmpty();
    }

    @Override
    public Collection<Days> daysOf(String procedure) {
        return catalogue.procedures().getOrDefault(procedure, List.of()).stream()
                .map(RegisteredNames::days)
                .toList();
    }

    private static Days days(Procedure procedure) {
        LocalDate last = procedure.validUntil();
        return new Days(procedure.validFrom(), last == null ? Days.ALL.last() : last);
    }
}
