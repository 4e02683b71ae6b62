package vn.tiendo.query.anomaly;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;

/** Of an installation where nobody registered anything: the provinces of both lists with all below them. */
public record ProvincesOnly() implements Directory {
    private static final Set<AgencyCode> PROVINCES =
            Provinces.all().stream().map(Province::code).collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean knows(AgencyCode unit) {
        return PROVINCES.contains(unit.province());
    }

    @Override
    public boolean hasProcedures() {
        return false;
    }

    @Override
    public Collection<Days> daysOf(String procedure) {
        return List.of();
    }
}
