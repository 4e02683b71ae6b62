package vn.tiendo.query.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tiendo.contract.code.AgencyCode;
import vn.tiendo.problem.RefusedContent.Code;
import vn.tiendo.problem.RefusedContent.Faults;

/** Whether registrations can all be true together, those that a file replaces left out and its own put in. */
final class Consistency {
    private static final String SUCCESSOR = "successor";

    private final Map<AgencyCode, List<Registration>> byCode;
    private final Map<Registration, Long> rows = new HashMap<>();
    private final Faults faults = new Faults();

    private Consistency(UnitFile file, Collection<Registration> registrations) {
        byCode = registrations.stream()
                .sorted()
                .collect(Collectors.groupingBy(Registration::code, TreeMap::new, Collectors.toList()));
        file.rows().forEach(row -> rows.putIfAbsent(row.registration(), row.number()));
    }

    /** @throws vn.tiendo.problem.RefusedContent if they cannot */
    static void check(UnitFile file, UnitRegistry registry) {
        List<Registration> registrations = file.in(registry);
        Consistency consistency = new Consistency(file, registrations);
        consistency.checkProvinces(file, registry);
        consistency.checkRepeats(file);
        consistency.byCode.values().forEach(consistency::checkDays);
        consistency.byCode.values().forEach(names -> names.forEach(consistency::checkSuccessor));
        consistency.faults.refuse();
        consistency.checkCircles(registrations);
        consistency.faults.refuse();
    }

    private void checkProvinces(UnitFile file, UnitRegistry registry) {
        for (AgencyCode province : file.provinces()) {
            if (province.depth() > 1 || !registry.knows(province, LocalDate.EPOCH)) {
                faults.at("province", Code.INVALID_VALUE, province + " is no province of either list");
            }
        }
        for (UnitFile.Row row : file.rows()) {
            Registration unit = row.registration();
            if (unit.code().depth() == 1 || unit.kind() == Unit.Kind.PROVINCE) {
                faults.inRow(
                        row.number(), "code", Code.INVALID_VALUE, "provinces come with the product; leave them out");
            }
        }
    }

    private void checkRepeats(UnitFile file) {
        Map<Registration, Long> first = new TreeMap<>();
        for (UnitFile.Row row : file.rows()) {
            Long before = first.putIfAbsent(row.registration(), row.number());
            if (before != null) {
                faults.inRow(
                        row.number(),
                        null,
                        Code.CONTRADICTION,
                        "%s from the same day on stands in row %d already"
                                .formatted(row.registration().code(), before));
            }
        }
    }

    /** Of each unit, one name at a time; and where it is merged, its code never stands for another territory. */
    private void checkDays(List<Registration> names) {
        for (int i = 1; i < names.size(); i++) {
            Registration before = names.get(i - 1);
            Registration after = names.get(i);
            if (before.compareTo(after) != 0 && !after.validFrom().isAfter(before.validTo())) {
                contradiction(after, "validFrom", "it is valid already, as \"%s\"".formatted(before.name()));
            }
            if (before.successor() != null) {
                contradiction(
                        before,
                        SUCCESSOR,
                        "it is valid again later; a unit that goes on under its code has no successor");
            }
        }
    }

    private void checkSuccessor(Registration registration) {
        AgencyCode successor = registration.successor();
        if (successor == null) {
            return;
        }
        LocalDate since = registration.validTo().plusDays(1);
        List<Registration> names = byCode.getOrDefault(successor, List.of());
        if (names.isEmpty()) {
            contradiction(registration, SUCCESSOR, "%s is not registered".formatted(successor));
        } else if (names.stream().noneMatch(name -> name.validOn(since))) {
            contradiction(registration, SUCCESSOR, "%s is not valid on %s".formatted(successor, since));
        }
    }

    private void checkCircles(Collection<Registration> registrations) {
        Set<AgencyCode> circles = new HashSet<>(Territory.of(registrations).circles());
        registrations.stream()
                .filter(registration -> registration.successor() != null && circles.contains(registration.code()))
                .forEach(registration -> contradiction(
                        registration,
                        SUCCESSOR,
                        "%s leads back to it: by its own code or by its successor"
                                .formatted(registration.successor())));
    }

    /** In its row, or with its code where it is not of the file. */
    private void contradiction(Registration registration, String column, String what) {
        String message = registration.code() + ": " + what;
        Long row = rows.get(registration);
        if (row == null) {
            faults.at(column, Code.CONTRADICTION, message + " (registered before)");
        } else {
            faults.inRow(row, column, Code.CONTRADICTION, message);
        }
    }
}
