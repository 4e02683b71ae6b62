package vn.tiendo.query.anomaly;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.query.catalogue.Catalogue;
import vn.tiendo.query.catalogue.Procedure;

/** The provinces of both lists with all below them, and the procedures of a catalogue. */
public record RegisteredNames(Catalogue catalogue) implements Directory {
    private static final Set<AgencyCode> PROVINCES =
            Provinces.all().stream().map(Province::code).collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean knows(AgencyCode unit) {
        return PROVINCES.contains(unit.province());
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
