package vn.tiendo.query.catalogue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All procedures of which something is known.
 *
 * @param procedures by code, in order
 */
public record Catalogue(Map<String, List<Procedure>> procedures) {
    /** Of a new installation. */
    public static final Catalogue EMPTY = new Catalogue(Map.of());

    public Catalogue {
        procedures = Map.copyOf(procedures);
    }

    /** Puts procedures in order. */
    public static Catalogue of(Collection<Procedure> procedures) {
        return new Catalogue(procedures.stream()
                .sorted()
                .collect(Collectors.groupingBy(Procedure::code, Collectors.toUnmodifiableList())));
    }

    /** What is valid of a procedure on a day. */
    public List<Procedure> valid(String code, LocalDate day) {
        return procedures.getOrDefault(code, List.of()).stream()
                .filter(procedure -> procedure.validOn(day))
                .toList();
    }

    /** Whether the code stands here, whatever its validity. */
    public boolean knows(String code) {
        return procedures.containsKey(code);
    }

    /** All of them, in order. */
    public List<Procedure> all() {
        return procedures.values().stream().flatMap(List::stream).sorted().toList();
    }
}
