package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.contract.province.Province;
import vn.tiendo.contract.province.Provinces;
import vn.tiendo.query.unit.UnitFile.Row;

/** Registrations as tests tell them. */
public final class Registrations {
    private Registrations() {}

    /** The provinces of both lists. */
    public static UnitRegistry provinces() {
        return new UnitRegistry(
                Provinces.all().stream().map(Registrations::province).toList());
    }

    private static Registration province(Province province) {
        return new Registration(
                province.code(),
                province.name(),
                Unit.Kind.PROVINCE,
                province.validFrom(),
                province.validTo(),
                province.successor(),
                null);
    }

    /** A commune without an end. */
    public static Registration commune(String code, @Nullable String from) {
        return commune(code, from, null, null);
    }

    /** A commune, called by its code. */
    public static Registration commune(
            String code, @Nullable String from, @Nullable String to, @Nullable String successor) {
        return new Registration(
                new AgencyCode(code),
                "Commune " + code,
                Unit.Kind.COMMUNE,
                from == null ? LocalDate.MIN : LocalDate.parse(from),
                to == null ? LocalDate.MAX : LocalDate.parse(to),
                successor == null ? null : new AgencyCode(successor),
                null);
    }

    /** A file of them, from row 2 on. */
    public static UnitFile file(Registration... registrations) {
        return new UnitFile(
                new TreeSet<>(),
                IntStream.range(0, registrations.length)
                        .mapToObj(index -> new Row(index + 2L, registrations[index]))
                        .toList());
    }
}
